import Domain
import Testing

struct `The moments of a period` {
  private static func at(_ day: String) -> Instant { CompanyCalendar.utc.start(of: Day(day) ?? .first) }

  private static func moments(now: String, asOf: String? = nil) -> [String] {
    let moments = PeriodMoments(
      lastDay: Day("2026-02-22") ?? .first, graceDays: 5, now: at(now), asOf: asOf.map(at), calendar: .utc)
    return [moments.clock.description, moments.recordings?.description ?? "all", moments.isOver ? "over" : "running"]
  }

  @Test func `are never later than now`() {
    #expect(Self.moments(now: "2026-02-20") == ["2026-02-20T00:00:00Z", "all", "running"])
    #expect(Self.moments(now: "2026-02-25") == ["2026-02-22T23:59:59.999Z", "all", "over"])
    #expect(
      Self.moments(now: "2026-03-25") == ["2026-02-22T23:59:59.999Z", "2026-02-27T23:59:59.999Z", "over"])
    #expect(
      Self.moments(now: "2026-03-25", asOf: "2026-02-24")
        == ["2026-02-22T23:59:59.999Z", "2026-02-24T00:00:00Z", "over"])
  }

  @Test func `as of a moment behind the grace are those that were given then`() {
    let given = Self.moments(now: "2026-03-20")
    #expect(Self.moments(now: "2026-03-20", asOf: "2026-03-20") == given)
    #expect(Self.moments(now: "2026-03-25", asOf: "2026-03-20") == given)
  }

  @Test func `count what is asked for where the clock stands before the end of the grace`() {
    #expect(
      Self.moments(now: "2026-02-20", asOf: "2026-03-20") == [
        "2026-02-20T00:00:00Z", "2026-03-20T00:00:00Z", "running",
      ]
    )
  }

  @Test(arguments: [
    ("2026-02-19", "2026-W07"), ("2026-02-20", "2026-W08"), ("2026-02-22", "2026-W08"), ("2026-02-23", "2026-W08"),
  ])
  func `of a week are those of the running one from Friday on`(day: String, week: String) throws {
    #expect(ISOWeek.reported(on: try #require(Day(day))).description == week)
  }
}
