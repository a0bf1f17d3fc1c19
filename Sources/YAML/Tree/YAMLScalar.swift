/// A single value as it was written: its text, not yet a number or a truth value.
public struct YAMLScalar: Hashable, Sendable {
  /// How the text was written.
  public enum Style: Hashable, Sendable {
    /// Without quotes, on one or more lines.
    case plain
    /// In single or double quotes.
    case quoted
    /// As a block after `|` or `>`.
    case block
  }

  /// The text with escapes, folding and quotes resolved.
  public let text: String
  /// How the text was written.
  public let style: Style
  /// The full tag, for instance `tag:yaml.org,2002:str`; nil where none was written.
  public let tag: String?
  /// Where the scalar starts; an opening quote counts as its start.
  public let mark: Mark

  /// A scalar with its place.
  public init(_ text: String, style: Style = .plain, tag: String? = nil, mark: Mark) {
    self.text = text
    self.style = style
    self.tag = tag
    self.mark = mark
  }

  /// Whether the core schema may see more than text in it: unquoted, or with a tag other than `!!str`.
  public var isPlain: Bool {
    guard let tag else { return style == .plain }
    return tag != YAMLTag.text && tag != YAMLTag.nonSpecific
  }

  /// Whether this is null: nothing at all, `~` or `null`, unquoted.
  public var isNull: Bool {
    isPlain && ["", "~", "null", "Null", "NULL"].contains(text)
  }
}
