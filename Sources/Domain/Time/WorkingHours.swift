/// When the company works: days of the week, hours of the day, and the days off.
public struct WorkingHours: Equatable, Sendable {
  /// The weekdays that are worked.
  public var days: Set<Weekday>
  /// When work begins, in minutes after midnight.
  public var start: Int
  /// When work ends, in minutes after midnight, after `start`.
  public var end: Int
  /// Days off, whatever their weekday.
  public var holidays: Set<Day>

  /// Working hours; nil unless `0 ≤ start < end ≤ 1440` and there is a working day.
  public init?(days: Set<Weekday>, start: Int, end: Int, holidays: Set<Day> = []) {
    guard !days.isEmpty, start >= 0, start < end, end <= 1440 else { return nil }
    self.days = days
    self.start = start
    self.end = end
    self.holidays = holidays
  }

  /// Whether work is done on a day.
  public func isWorkingDay(_ day: Day) -> Bool {
    days.contains(day.weekday) && !holidays.contains(day)
  }
}
