/// Reads days and moments as people type them.
///
/// A day is `2026-02-20`, `today`, `tomorrow`, `yesterday`, a weekday such as `fri` (the next one, never today), or a distance
/// from today such as `+3d`, `+2w` or `-1d`.
public enum DayExpression {
  /// What a day may be written as, for messages.
  public static let forms = "2026-02-20, today, tomorrow, fri, +3d or +2w"

  /// The day that a text names; nil when it names none.
  public static func day(_ text: String, today: Day) -> Day? {
    let word = text.lowercased()
    switch word {
    case "today": return today
    case "tomorrow": return today.advanced(by: 1)
    case "yesterday": return today.advanced(by: -1)
    default: break
    }
    if let weekday = Weekday(name: word) { return next(weekday, after: today) }
    if let days = distance(word) { return today.advanced(by: days) }
    return DateText.reading(text.utf8.span, order: nil)?.day
  }

  /// The moment that a text names: a day's first moment, a day with a time (`2026-02-20T14:30`), or `now`; nil when it names none.
  public static func instant(_ text: String, now: Instant, calendar: CompanyCalendar) -> Instant? {
    if text.lowercased() == "now" { return now }
    if let reading = DateText.reading(text.utf8.span, order: nil) { return reading.instant(in: calendar) }
    return day(text, today: calendar.day(of: now)).map { calendar.start(of: $0) }
  }

  /// Whether a text names a day and no time of it.
  public static func isWholeDay(_ text: String) -> Bool {
    if let reading = DateText.reading(text.utf8.span, order: nil) { return reading.timeOfDay == nil }
    return text.lowercased() != "now"
  }

  private static func next(_ weekday: Weekday, after day: Day) -> Day {
    (1...7).lazy.map { day.advanced(by: $0) }.first { $0.weekday == weekday } ?? day
  }

  /// `+3d` is 3, `-2w` is -14.
  private static func distance(_ word: String) -> Int? {
    guard let sign = word.first, sign == "+" || sign == "-", let unit = word.last,
      let count = Int(word.dropFirst().dropLast()), (0...100_000).contains(count), word.dropFirst().first != "+",
      word.dropFirst().first != "-"
    else { return nil }
    switch unit {
    case "d": return sign == "-" ? -count : count
    case "w": return sign == "-" ? -7 * count : 7 * count
    default: return nil
    }
  }
}
