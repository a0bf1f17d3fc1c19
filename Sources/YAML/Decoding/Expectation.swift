/// What a parser of a text expected instead of it.
///
/// Shown as "expected a duration such as 24h or 7d, found the text 'soon'".
public struct Expectation: Error, Hashable, Sendable {
  /// The expected form as a noun with its article, ideally with an example.
  public let form: String
  /// What mends this very text, where more can be said than the form.
  public let remedy: String?

  /// An expectation such as `Expectation("a duration such as 24h or 7d")`.
  public init(_ form: String, remedy: String? = nil) {
    self.form = form
    self.remedy = remedy
  }
}
