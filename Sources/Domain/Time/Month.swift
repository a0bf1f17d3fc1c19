/// A calendar month of a year.
public struct Month: Hashable, Comparable, Sendable {
  /// Months since January of the year 0.
  private let ordinal: Int

  /// The month that a day lies in.
  public init(containing day: Day) {
    let (year, month, _) = day.components
    ordinal = year * 12 + month - 1
  }

  /// A month by its year (1 to 9999) and number from 1; nil for any other.
  public init?(year: Int, number: Int) {
    guard Day(year: year, month: number, day: 1) != nil else { return nil }
    ordinal = year * 12 + number - 1
  }

  /// The year.
  public var year: Int { ordinal / 12 }
  /// The number in the year, 1 to 12.
  public var number: Int { ordinal % 12 + 1 }
  /// The first day.
  public var firstDay: Day { Day(year: year, month: number, day: 1) ?? .first }
  /// The last day.
  public var lastDay: Day { firstDay.advanced(by: Day.daysInMonth(number, year: year) - 1) }

  /// The month `count` months later, earlier when negative, held inside the years 1 to 9999.
  public func advanced(by count: Int) -> Month {
    let (sum, _) = ordinal.addingReportingOverflow(count)
    return Month(ordinal: max(12, min(sum, 9999 * 12 + 11)))
  }

  /// How many months lie between this one and a later one; negative when `other` is earlier.
  public func months(to other: Month) -> Int { other.ordinal - ordinal }

  /// Whether a day lies in the month.
  public func contains(_ day: Day) -> Bool { Month(containing: day) == self }

  /// The earlier month first.
  public static func < (left: Month, right: Month) -> Bool { left.ordinal < right.ordinal }

  private init(ordinal: Int) { self.ordinal = ordinal }
}

extension Month: LosslessStringConvertible {
  /// The month as `2026-02`.
  public var description: String { String(firstDay.description.dropLast(3)) }

  /// Reads `2026-02`, and nothing else.
  public init?(_ description: String) {
    guard description.utf8.count == 7, let day = Day(description + "-01") else { return nil }
    self.init(containing: day)
  }
}
