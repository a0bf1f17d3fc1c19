import Foundation
import Testing

@testable import Domain

struct `Days` {
  @Test func `are the same as Foundation's, in both directions`() throws {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    // Foundation changes to the Julian calendar in October 1582; ours is Gregorian throughout.
    for ordinal in stride(from: -141_000, through: Int(Day.last.ordinal), by: 997) {
      let day = try #require(Day(ordinal: ordinal))
      let date = Date(timeIntervalSince1970: Double(ordinal) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      #expect(day.components == (parts.year, parts.month, parts.day))
      #expect(Weekday.allCases.firstIndex(of: day.weekday) == ((parts.weekday ?? 0) + 5) % 7)
    }
  }

  @Test func `come back from their parts and their text, all of them`() {
    var wrong = 0
    for ordinal in Int(Day.first.ordinal)...Int(Day.last.ordinal) {
      guard let day = Day(ordinal: ordinal) else {
        wrong += 1
        continue
      }
      let (year, month, dayOfMonth) = day.components
      if Day(year: year, month: month, day: dayOfMonth) != day { wrong += 1 }
      if ordinal % 101 == 0, Day(day.description) != day { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test(arguments: [
    (2024, 2, 29, true), (2023, 2, 29, false), (2000, 2, 29, true), (1900, 2, 29, false), (2026, 4, 31, false),
    (2026, 13, 1, false), (2026, 0, 1, false), (2026, 1, 0, false), (0, 1, 1, false), (10_000, 1, 1, false),
    (1, 1, 1, true), (9999, 12, 31, true),
  ])
  func `exist as the calendar has them`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((Day(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: ["2026-2-20", "2026-02-30", "20260220", " 2026-02-20", "2026/02/20", "", "2026-02-20T00:00"])
  func `are read from ISO 8601 alone`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `stay inside the years that can be written`() {
    #expect(Day.first.advanced(by: -1) == .first)
    #expect(Day.last.advanced(by: .max) == .last)
    #expect(Day.first.description == "0001-01-01")
    #expect(Day.last.description == "9999-12-31")
    #expect(Day(ordinal: .max) == nil)
  }

  @Test(arguments: ["mon", "Monday", "MON"]) func `of the week are read by name`(name: String) {
    #expect(Weekday(name: name) == .monday)
  }
}
