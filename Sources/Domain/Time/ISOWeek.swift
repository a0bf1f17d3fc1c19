/// A calendar week of ISO 8601: Monday to Sunday, numbered so that week 1 holds the year's first Thursday.
public struct ISOWeek: Hashable, Comparable, Sendable {
  /// The week's Monday.
  public let monday: Day

  /// The week that a day lies in.
  public init(containing day: Day) {
    monday = day.advanced(by: -(Weekday.allCases.firstIndex(of: day.weekday) ?? 0))
  }

  /// A week by its year and number; nil when that year has no such week.
  public init?(year: Int, number: Int) {
    // The fourth of January is always in week 1.
    guard number >= 1, number <= 53, let fourth = Day(year: year, month: 1, day: 4) else { return nil }
    let week = ISOWeek(containing: fourth).advanced(by: number - 1)
    guard week.year == year else { return nil }
    self = week
  }

  /// The week's last day.
  public var sunday: Day { monday.advanced(by: 6) }
  /// The day that reports of the week are dated with.
  public var friday: Day { monday.advanced(by: 4) }
  /// The year that the week belongs to: the one its Thursday lies in.
  public var year: Int { thursday.components.year }
  /// The number in its year, 1 to 53.
  public var number: Int {
    let first = Day(year: year, month: 1, day: 1) ?? .first
    return first.days(to: thursday) / 7 + 1
  }

  private var thursday: Day { monday.advanced(by: 3) }

  /// The week `count` weeks later, earlier when negative.
  public func advanced(by count: Int) -> ISOWeek {
    ISOWeek(containing: monday.advanced(by: 7 * count))
  }

  /// Whether a day lies in the week.
  public func contains(_ day: Day) -> Bool { monday <= day && day <= sunday }

  /// The earlier week first.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool { left.monday < right.monday }
}

extension ISOWeek: LosslessStringConvertible {
  /// The week as `2026-W08`.
  public var description: String {
    let text = String(year)
    return String(repeating: "0", count: max(0, 4 - text.count)) + text + (number < 10 ? "-W0" : "-W") + String(number)
  }

  /// Reads `2026-W08`, also with a small `w`, and nothing else.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[1].count == 3, parts[1].first == "W" || parts[1].first == "w",
      parts[0].allSatisfy(\.isASCIIDigit), parts[1].dropFirst().allSatisfy(\.isASCIIDigit),
      let year = Int(parts[0]), let number = Int(parts[1].dropFirst())
    else { return nil }
    self.init(year: year, number: number)
  }
}

extension Character {
  /// Whether the sign is one of 0 to 9.
  var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
