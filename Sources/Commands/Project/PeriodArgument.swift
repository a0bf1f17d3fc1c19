import Arguments
import Domain

/// Reads weeks and months as people type them.
enum PeriodArgument {
  /// The week of an option's text, `2026-W08`, which must have begun; nil without a text.
  static func week(_ text: String?, option: String, today: Day) throws -> ISOWeek? {
    guard let text else { return nil }
    guard let week = ISOWeek(text) else {
      throw ValidationError("The value '\(text)' is invalid for '--\(option) <week>'. Write a week as 2026-W08.")
    }
    guard week.monday <= today else {
      throw ValidationError(
        "The value '\(text)' is invalid for '--\(option) <week>'. The week has not begun; the running one is \(ISOWeek(containing: today))."
      )
    }
    return week
  }

  /// The month of an option's text, `2026-02`; nil without a text.
  static func month(_ text: String?, option: String) throws -> Month? {
    guard let text else { return nil }
    guard let month = Month(text) else {
      throw ValidationError("The value '\(text)' is invalid for '--\(option) <month>'. Write a month as 2026-02.")
    }
    return month
  }

  /// The month of an option's text, which must have begun; nil without a text.
  static func month(_ text: String?, option: String, today: Day) throws -> Month? {
    guard let month = try month(text, option: option), let text else { return nil }
    guard month.firstDay <= today else {
      throw ValidationError(
        "The value '\(text)' is invalid for '--\(option) <month>'. The month has not begun; the running one is \(Month(containing: today))."
      )
    }
    return month
  }

  /// How many months can be asked for.
  static let mostMonths = 120

  /// Refuses a count of months that nobody can have meant.
  static func checkMonths(_ count: Int) throws {
    guard (1...mostMonths).contains(count) else {
      throw ValidationError(
        "The value '\(count)' is invalid for '--months <count>'. Write a number from 1 to \(mostMonths).")
    }
  }
}
