extension Value {
  /// What a name stands for.
  public enum Kind: String, Sendable {
    /// Something that is written into the result.
    case text
    /// Something that is true or false.
    case flag
    /// Several elements, in their order.
    case list
    /// Several named values.
    case object

    /// `a list`, `an object`.
    var withArticle: String { (self == .object ? "an " : "a ") + rawValue }
  }
}
