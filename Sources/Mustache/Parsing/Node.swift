/// One step of a template, in the order of its text.
///
/// The steps are a flat list, not a tree of values, so that no depth of nesting can exhaust the stack.
enum Node: Sendable {
  /// Text to be written as it is.
  ///
  /// One that starts a line may be empty: it marks where the indentation of a partial goes before a tag.
  case text(Range<Int>, startsLine: Bool)
  /// A value to be written.
  case variable(Name, isEscaped: Bool)
  /// The begin of a section, and the position of its end.
  case section(Name, isInverted: Bool, end: Int)
  /// The end of the innermost section.
  case end
  /// Another template; the indentation is the blanks before a tag that is alone on its line, and nil for any other tag.
  case partial(Name, indentation: Range<Int>?)
}
