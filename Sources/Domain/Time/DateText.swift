/// Reads dates and times as exports write them.
///
/// A date is `2026-02-20` always, and `20.02.2026`, `2/20/2026` or `2026/02/20` where the order is stated. A time may follow
/// after a blank or a `T`: `14:30`, `14:30:05`, `14:30:05.123`, `2:30 PM`, then `Z` or an offset such as `+02:00`.
public enum DateText {
  /// What the text of a date and time says.
  public struct Reading: Equatable, Sendable {
    /// The date.
    public var day: Day
    /// Milliseconds since midnight; nil when the text has no time.
    public var timeOfDay: Int64?
    /// Milliseconds that the text's zone is ahead of UTC; nil when it names no zone.
    public var offset: Int64?

    /// The moment meant, in the calendar's time zone where the text names none; midnight where it has no time.
    public func instant(in calendar: CompanyCalendar) -> Instant {
      let local = Int64(day.ordinal) * 86_400_000 + (timeOfDay ?? 0)
      if let offset { return Instant(milliseconds: local - offset) }
      return calendar.instant(localMilliseconds: local)
    }
  }

  /// The day a text names, ignoring a time behind it; nil when it is not a date or needs an order that is not stated.
  public static func day(_ text: Span<UInt8>, order: DateOrder?) -> Day? {
    if let day = isoDay(text) { return day }
    return reading(text, order: order)?.day
  }

  /// The date and time a text names; nil when it is neither, or needs an order that is not stated.
  public static func reading(_ text: Span<UInt8>, order: DateOrder?) -> Reading? {
    var scanner = DateScanner()
    guard let day = scanner.day(text, order: order) else { return nil }
    if scanner.position == text.count { return Reading(day: day) }
    guard scanner.skip("T", text) || scanner.skip("t", text) || scanner.skipBlanks(text) else { return nil }
    guard let time = scanner.timeOfDay(text) else { return nil }
    let offset = scanner.zoneOffset(text)
    guard scanner.position == text.count else { return nil }
    return Reading(day: day, timeOfDay: time, offset: offset)
  }

  /// Whether a text would be a date if only the order of its parts were known: `03/04/2026`.
  public static func needsOrder(_ text: Span<UInt8>) -> Bool {
    reading(text, order: nil) == nil && DateOrder.allCases.contains { reading(text, order: $0) != nil }
  }

  /// The day of a text of the form `YYYY-MM-DD`; nil for any other.
  static func isoDay(_ text: Span<UInt8>) -> Day? {
    guard text.count == 10, text[4] == 45, text[7] == 45 else { return nil }
    func digit(_ index: Int) -> Int {
      let value = Int(text[index]) - 48
      return value >= 0 && value <= 9 ? value : 1_000_000
    }
    return Day(
      year: digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3),
      month: digit(5) * 10 + digit(6), day: digit(8) * 10 + digit(9))
  }
}
