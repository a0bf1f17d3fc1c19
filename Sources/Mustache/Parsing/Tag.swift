/// One tag in the text of a template.
struct Tag {
  /// What a tag does, by the character behind its opening delimiter.
  enum Kind {
    case variable, unescaped, section, inverted, end, partial, comment, delimiters

    /// Whether its line vanishes where it is alone on it.
    var canStandAlone: Bool { self != .variable && self != .unescaped }
  }

  let kind: Kind
  /// The bytes from its opening delimiter to its closing one.
  let range: Range<Int>
  /// What stands between the delimiters, without the character of the kind.
  let content: Range<Int>
}
