import Domain

/// A language that reports are written in, with its way of writing numbers and dates.
///
/// The rules are our own, so that the same report has the same bytes whatever locale data a machine has.
public enum Language: String, CaseIterable, Sendable {
  /// English: `12,500.00`, `2026-02-20`.
  case english = "en"
  /// German: `12.500,00`, `20.02.2026`.
  case german = "de"

  /// The sign between whole number and decimals.
  public var decimalSeparator: Character { self == .english ? "." : "," }
  /// The sign between groups of three digits.
  public var groupSeparator: Character { self == .english ? "," : "." }

  /// The one or the other text.
  public func say(_ english: String, _ german: String) -> String { self == .english ? english : german }
}
