import Domain
import Testing

struct `Days as people type them` {
  /// A Friday.
  private static let today = Day(year: 2026, month: 2, day: 20) ?? .first

  @Test(arguments: [
    ("2026-02-27", "2026-02-27"), ("today", "2026-02-20"), ("Tomorrow", "2026-02-21"), ("yesterday", "2026-02-19"),
    ("sat", "2026-02-21"), ("fri", "2026-02-27"), ("Friday", "2026-02-27"), ("mon", "2026-02-23"),
    ("+3d", "2026-02-23"), ("+2w", "2026-03-06"), ("-1d", "2026-02-19"), ("+0d", "2026-02-20"),
  ])
  func `are read`(text: String, day: String) {
    #expect(DayExpression.day(text, today: Self.today)?.description == day)
  }

  @Test(arguments: [
    "", "+", "+d", "3d", "+3", "+3m", "++3d", "+-3d", "+1000000d", "fr", "soon", "2026-02-30", "20.02.2026",
  ])
  func `are refused where they are none`(text: String) {
    #expect(DayExpression.day(text, today: Self.today) == nil)
  }

  @Test(arguments: [
    ("now", "2026-02-20T08:00:00Z"), ("2026-02-19T14:30", "2026-02-19T14:30:00Z"),
    ("yesterday", "2026-02-19T00:00:00Z"),
    ("2026-02-19T14:30:00.123+01:00", "2026-02-19T13:30:00.123Z"), ("+1d", "2026-02-21T00:00:00Z"),
  ])
  func `and moments are read`(text: String, moment: String) {
    let now = Instant(milliseconds: 1_771_574_400_000)
    #expect(DayExpression.instant(text, now: now, calendar: .utc)?.description == moment)
  }

  @Test(arguments: [("2026-02-19", true), ("fri", true), ("2026-02-19T14:30", false), ("now", false)])
  func `are told from moments`(text: String, isDay: Bool) {
    #expect(DayExpression.isWholeDay(text) == isDay)
  }
}
