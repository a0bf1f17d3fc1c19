public import Foundation

/// The company's time zone and working hours: the only place where a day becomes a moment and back.
public struct CompanyCalendar: Sendable {
  /// The time zone that days, weeks and months of the company are counted in.
  public let timeZone: TimeZone
  /// When the company works.
  public let workingHours: WorkingHours

  /// A calendar for a time zone and working hours.
  public init(timeZone: TimeZone, workingHours: WorkingHours) {
    self.timeZone = timeZone
    self.workingHours = workingHours
  }

  /// The company's day at a moment.
  public func day(of instant: Instant) -> Day {
    let local = instant.milliseconds + offset(at: instant)
    let ordinal = (local >= 0 ? local : local - 86_399_999) / 86_400_000
    return Day(ordinal: Int(ordinal)) ?? (ordinal < 0 ? .first : .last)
  }

  /// The first moment of a day, midnight in the company's time zone.
  public func start(of day: Day) -> Instant {
    instant(localMilliseconds: Int64(day.ordinal) * 86_400_000)
  }

  /// The moment at which the company's clocks show a local time, given in milliseconds since 1970-01-01 00:00 of that clock.
  ///
  /// A time that the clocks skip in spring is read with the offset before the change; one that occurs twice in autumn is the
  /// earlier one.
  public func instant(localMilliseconds local: Int64) -> Instant {
    // Take the offset a day before: it is right unless the clocks changed since, which the second look finds.
    let before = offset(at: Instant(milliseconds: local - 86_400_000))
    let candidate = Instant(milliseconds: local - before)
    let after = offset(at: candidate)
    guard after != before else { return candidate }
    let corrected = Instant(milliseconds: local - after)
    return offset(at: corrected) == after ? corrected : candidate
  }

  /// The local time of day at a moment, in milliseconds since midnight.
  public func timeOfDay(at instant: Instant) -> Int64 {
    let local = instant.milliseconds + offset(at: instant)
    let remainder = local % 86_400_000
    return remainder < 0 ? remainder + 86_400_000 : remainder
  }

  /// A moment by the company's clocks, to the minute: `2026-02-20 16:00`.
  public func localText(of instant: Instant) -> String {
    let minutes = timeOfDay(at: instant) / 60_000
    func padded(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(day(of: instant)) \(padded(minutes / 60)):\(padded(minutes % 60))"
  }

  /// How much of the time between two moments was working time; negative when `end` is before `start`.
  public func workingTime(from start: Instant, to end: Instant) -> TimeSpan {
    guard start <= end else { return TimeSpan(milliseconds: -workingTime(from: end, to: start).milliseconds) }
    let (firstDay, lastDay) = (day(of: start), day(of: end))
    let (opens, closes) = (Int64(workingHours.start) * 60_000, Int64(workingHours.end) * 60_000)
    func worked(_ day: Day, from: Int64, to: Int64) -> Int64 {
      guard workingHours.isWorkingDay(day) else { return 0 }
      return max(0, min(to, closes) - max(from, opens))
    }
    if firstDay == lastDay {
      return TimeSpan(milliseconds: worked(firstDay, from: timeOfDay(at: start), to: timeOfDay(at: end)))
    }
    let whole = workingDays(after: firstDay, before: lastDay)
    return TimeSpan(
      milliseconds: worked(firstDay, from: timeOfDay(at: start), to: 86_400_000) + Int64(whole) * (closes - opens)
        + worked(lastDay, from: 0, to: timeOfDay(at: end)))
  }

  /// How many working days lie strictly between two days.
  public func workingDays(after first: Day, before last: Day) -> Int {
    let count = first.days(to: last) - 1
    guard count > 0 else { return 0 }
    var working = count / 7 * workingHours.days.count
    for step in 0..<(count % 7) where workingHours.days.contains(first.advanced(by: 1 + step).weekday) { working += 1 }
    for holiday in workingHours.holidays
    where holiday > first && holiday < last && workingHours.days.contains(holiday.weekday) { working -= 1 }
    return working
  }

  private func offset(at instant: Instant) -> Int64 {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    return Int64(timeZone.secondsFromGMT(for: date)) * 1000
  }
}

extension CompanyCalendar {
  /// A calendar of Coordinated Universal Time with working hours from Monday to Friday, 9 to 17.
  public static let utc = CompanyCalendar(
    timeZone: .gmt,
    workingHours: WorkingHours(weekdaysFrom: 9 * 60, to: 17 * 60))
}

extension WorkingHours {
  /// Monday to Friday between two times that are known to be in order.
  fileprivate init(weekdaysFrom start: Int, to end: Int) {
    days = [.monday, .tuesday, .wednesday, .thursday, .friday]
    self.start = start
    self.end = end
    holidays = []
  }
}
