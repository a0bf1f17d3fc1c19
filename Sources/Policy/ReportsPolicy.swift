/// How reports are made.
public struct ReportsPolicy: Equatable, Sendable {
  /// A language that reports are written in.
  public enum Language: String, CaseIterable, Sendable {
    /// English.
    case en
    /// German.
    case de
  }

  /// The language that reports are written in.
  public var language: Language
  /// For how many days after a period what is written down still counts for it.
  public var graceDays: Int

  /// Reports in a language with so many days of grace.
  public init(language: Language, graceDays: Int) {
    self.language = language
    self.graceDays = graceDays
  }
}
