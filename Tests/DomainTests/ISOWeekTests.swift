import Domain
import Testing

@Suite
struct `ISO weeks` {
  @Test(arguments: [
    ("2026-02-20", "2026-W08"), ("2026-02-16", "2026-W08"), ("2026-02-22", "2026-W08"), ("2026-02-23", "2026-W09"),
    ("2027-01-01", "2026-W53"), ("2026-01-01", "2026-W01"), ("2024-12-30", "2025-W01"), ("2021-01-03", "2020-W53"),
  ])
  func `a day lies in the week of its Thursday's year`(day: String, week: String) throws {
    let found = ISOWeek(containing: try #require(Day(day)))
    #expect(found.description == week)
    #expect(ISOWeek(week) == found)
  }

  @Test
  func `every day of a span lies in the week that its text reads back to`() throws {
    let start = try #require(Day("1999-12-01"))
    for step in 0..<12_000 {
      let day = start.advanced(by: step)
      let week = ISOWeek(containing: day)
      #expect(week.contains(day) && week.monday.weekday == .monday && week.friday.weekday == .friday)
      #expect(ISOWeek(week.description) == week)
    }
  }

  @Test(arguments: ["2025-W53", "2026-W00", "2026-W54", "2026-08", "2026W08", "26-W08", "2026-W8", "2026-W+1", ""])
  func `other texts are no week`(text: String) {
    #expect(ISOWeek(text) == nil)
  }

  @Test
  func `a week later is seven days later`() throws {
    let week = try #require(ISOWeek("2026-W53"))
    #expect(week.advanced(by: 1).description == "2027-W01")
    #expect(week.advanced(by: -52).description == "2026-W01")
  }
}
