@testable import Domain
import Foundation
import TestSupport
import Testing

struct `The company's calendar` {
  private static let holidays: Set<Day> = [day("2026-04-03"), day("2026-05-01"), day("2026-05-17"), day("2026-12-25")]

  /// Oslo, 8:00 to 16:30 from Monday to Friday, with four days off of which one is a Sunday.
  private static let oslo: CompanyCalendar? = {
    guard let zone = TimeZone(identifier: "Europe/Oslo"),
      let hours = WorkingHours(
        days: [.monday, .tuesday, .wednesday, .thursday, .friday], start: 8 * 60, end: 16 * 60 + 30, holidays: holidays)
    else { return nil }
    return CompanyCalendar(timeZone: zone, workingHours: hours)
  }()

  private static func day(_ text: String) -> Day { Day(text) ?? .first }

  private func instant(_ text: String) throws -> Instant {
    let oslo = try #require(Self.oslo)
    let reading = DateText.reading(text.utf8.span, order: nil)
    return try #require(reading).instant(in: oslo)
  }

  @Test(arguments: [
    ("2026-01-15", "2026-01-14T23:00:00Z"), ("2026-07-15", "2026-07-14T22:00:00Z"),
    ("2026-03-29", "2026-03-28T23:00:00Z"), ("2026-03-30", "2026-03-29T22:00:00Z"),
    ("2026-10-25", "2026-10-24T22:00:00Z"), ("2026-10-26", "2026-10-25T23:00:00Z"),
  ])
  func `begins days at midnight, also when the clocks change`(day: String, start: String) throws {
    let oslo = try #require(Self.oslo)
    #expect(oslo.start(of: Self.day(day)).description == start)
  }

  @Test(arguments: [
    ("2026-03-29T01:30", "2026-03-29T00:30:00Z"), ("2026-03-29T02:30", "2026-03-29T01:30:00Z"),
    ("2026-03-29T03:30", "2026-03-29T01:30:00Z"), ("2026-10-25T01:30", "2026-10-24T23:30:00Z"),
    ("2026-10-25T02:30", "2026-10-25T00:30:00Z"), ("2026-10-25T03:30", "2026-10-25T02:30:00Z"),
  ])
  func `reads times that are skipped or come twice`(local: String, utc: String) throws {
    #expect(try instant(local).description == utc)
  }

  @Test func `finds the day that a moment began on`() throws {
    let oslo = try #require(Self.oslo)
    for ordinal in 20_400..<20_800 {
      let day = try #require(Day(ordinal: ordinal))
      let start = oslo.start(of: day)
      #expect(oslo.day(of: start) == day)
      #expect(oslo.day(of: Instant(milliseconds: start.milliseconds - 1)) == day.advanced(by: -1))
    }
  }

  @Test(arguments: [
    ("2026-02-20T09:00", "2026-02-20T11:15", 135), ("2026-02-20T06:00", "2026-02-20T23:00", 510),
    ("2026-02-20T16:00", "2026-02-23T08:45", 75), ("2026-02-21T10:00", "2026-02-22T10:00", 0),
    ("2026-04-02T16:00", "2026-04-06T09:00", 90), ("2026-05-15T16:00", "2026-05-18T09:00", 90),
    ("2026-03-27T16:00", "2026-03-30T09:00", 90), ("2026-10-23T16:00", "2026-10-26T09:00", 90),
  ])
  func `counts working minutes over nights, weekends, holidays and clock changes`(
    start: String, end: String, minutes: Int
  ) throws {
    let oslo = try #require(Self.oslo)
    #expect(oslo.workingTime(from: try instant(start), to: try instant(end)) == .minutes(minutes))
    #expect(oslo.workingTime(from: try instant(end), to: try instant(start)) == .minutes(-minutes))
  }

  @Test func `counts as many working minutes as a clock that looks every minute`() throws {
    let oslo = try #require(Self.oslo)
    var numbers = SplitMix64(seed: 7)
    let origin = try instant("2026-03-01").milliseconds / 60_000
    for _ in 0..<60 {
      let start = origin + Int64.random(in: 0..<400_000, using: &numbers)
      let end = start + Int64.random(in: 0..<15_000, using: &numbers)
      let counted = (start..<end).count { minute in
        let moment = Instant(milliseconds: minute * 60_000)
        let time = oslo.timeOfDay(at: moment) / 60_000
        return oslo.workingHours.isWorkingDay(oslo.day(of: moment)) && time >= 480 && time < 990
      }
      let span = oslo.workingTime(
        from: Instant(milliseconds: start * 60_000), to: Instant(milliseconds: end * 60_000))
      #expect(span == .minutes(counted))
    }
  }

  @Test func `counts working time that adds up and never shrinks`() throws {
    let oslo = try #require(Self.oslo)
    var numbers = SplitMix64(seed: 8)
    let origin = try instant("2026-01-01").milliseconds
    for _ in 0..<3000 {
      let moments = (0..<3).map { _ in origin + Int64.random(in: 0..<40_000_000_000, using: &numbers) }.sorted()
        .map { Instant(milliseconds: $0) }
      let (first, second) = (
        oslo.workingTime(from: moments[0], to: moments[1]), oslo.workingTime(from: moments[1], to: moments[2])
      )
      let whole = oslo.workingTime(from: moments[0], to: moments[2])
      #expect(first + second == whole)
      #expect(whole >= first && first.milliseconds >= 0)
      #expect(whole <= moments[0].span(to: moments[2]))
    }
  }

  @Test func `needs hours in order and a day of work`() {
    #expect(WorkingHours(days: [], start: 0, end: 60) == nil)
    #expect(WorkingHours(days: [.monday], start: 60, end: 60) == nil)
    #expect(WorkingHours(days: [.monday], start: -1, end: 60) == nil)
    #expect(WorkingHours(days: [.monday], start: 0, end: 1441) == nil)
  }
}
