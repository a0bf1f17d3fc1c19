/// A day of the week, Monday first as in ISO 8601.
public enum Weekday: String, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three letters the policy writes: `mon`, `tue`, …
  public var abbreviation: String {
    String(rawValue.prefix(3))
  }

  /// Reads a weekday's name or its first three letters, in any case.
  public init?(name: String) {
    let folded = name.lowercased()
    guard let match = Weekday.allCases.first(where: { $0.rawValue == folded || $0.abbreviation == folded }) else {
      return nil
    }
    self = match
  }
}
