/// A calendar day, without a time or a time zone.
///
/// Days are counted in the proleptic Gregorian calendar from 1970-01-01 and are limited to the years 1 to 9999, so that
/// every day can be written as ISO 8601's `YYYY-MM-DD`.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public let ordinal: Int32

  /// The first and the last day that can be written with a four-digit year.
  public static let first = Day(unchecked: -719_162)
  /// 9999-12-31.
  public static let last = Day(unchecked: 2_932_896)

  init(unchecked ordinal: Int32) {
    self.ordinal = ordinal
  }

  /// The day that lies `ordinal` days after 1970-01-01, or nil outside the years 1 to 9999.
  public init?(ordinal: Int) {
    guard ordinal >= Int(Day.first.ordinal), ordinal <= Int(Day.last.ordinal) else { return nil }
    self.ordinal = Int32(truncatingIfNeeded: ordinal)
  }

  /// The day of a date, or nil when the calendar has no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12, day >= 1,
      day <= Day.daysInMonth(month, year: year)
    else { return nil }
    // Days are counted from 0000-03-01, so that the leap day is the last of its year.
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    ordinal = Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
  }

  /// The date as the calendar writes it: year, month from 1, day of the month from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(ordinal) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(ordinal) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The day `count` days later (earlier when negative), held inside the years 1 to 9999.
  public func advanced(by count: Int) -> Day {
    Day(ordinal: Int(ordinal).addingReportingOverflow(count).partialValue) ?? (count < 0 ? .first : .last)
  }

  /// How many days lie between this day and a later one; negative when `other` is earlier.
  public func days(to other: Day) -> Int {
    Int(other.ordinal) - Int(ordinal)
  }

  /// How many days a month has: 28 to 31.
  static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The earlier day first.
  public static func < (left: Day, right: Day) -> Bool {
    left.ordinal < right.ordinal
  }
}

extension Day: CustomStringConvertible {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { buffer in
      func put(_ value: Int, _ digits: Int, at offset: Int) {
        var rest = value
        for index in stride(from: offset + digits - 1, through: offset, by: -1) {
          buffer[index] = UInt8(48 + rest % 10)
          rest /= 10
        }
      }
      put(year, 4, at: 0)
      buffer[4] = UInt8(ascii: "-")
      put(month, 2, at: 5)
      buffer[7] = UInt8(ascii: "-")
      put(day, 2, at: 8)
      return 10
    }
  }
}

extension Day: LosslessStringConvertible {
  /// Reads `YYYY-MM-DD`, and nothing else.
  public init?(_ description: String) {
    guard let read = DateText.isoDay(description.utf8.span) else { return nil }
    self = read
  }
}
