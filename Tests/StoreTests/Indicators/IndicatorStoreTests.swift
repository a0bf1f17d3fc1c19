import Domain
import Foundation
import SQLite
import Testing

@testable import Store

struct `Stored values of indicators` {
  private let db: Connection
  private let store: IndicatorStore
  private let day: Day

  init() throws {
    db = try emptyDatabase()
    store = IndicatorStore(db)
    day = try #require(Day("2026-02-13"))
  }

  private func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }

  @discardableResult
  private func record(_ value: Decimal, note: String? = nil, day offset: Int = 0, at seconds: Int64) throws
    -> IndicatorStore.Outcome
  {
    let point = IndicatorPoint(day: day.advanced(by: offset), value: IndicatorValue(value))
    return try store.record(point, note: note, for: "velocity", recordedAt: at(seconds), actor: "kari")
  }

  @Test func `are corrected, not overwritten`() throws {
    #expect(try record(33, note: "first", at: 1) == .new)
    #expect(try record(34, at: 2) == .corrected)
    #expect(try record(34, at: 3) == .unchanged)
    #expect(try record(34, note: "first", at: 3) == .unchanged)
    #expect(try record(34, note: "counted", at: 4) == .corrected)
    #expect(try store.values(of: "velocity").map(\.point.value.text) == ["34"])
    let versions = try store.versions(of: "velocity")
    #expect(versions.map(\.point.value.text) == ["33", "34", "34"])
    #expect(versions.map(\.note) == ["first", "first", "counted"])
    #expect(versions.map(\.supersededAt) == [at(2), at(4), nil])
    #expect(try IndicatorStore(db, asOf: at(1)).points()["velocity"]?.map(\.value.text) == ["33"])
  }

  @Test func `come day by day`() throws {
    try record(3, day: 7, at: 1)
    try record(1, day: -7, at: 2)
    try record(2, at: 3)
    #expect(try store.points()["velocity"]?.map(\.value.text) == ["1", "2", "3"])
  }

  @Test func `can be taken back`() throws {
    try record(33, at: 1)
    #expect(try store.remove("velocity", on: day, recordedAt: at(2)))
    #expect(try !store.remove("velocity", on: day, recordedAt: at(3)))
    #expect(try store.value(of: "velocity", on: day) == nil)
    #expect(try store.versions(of: "velocity").map(\.supersededAt) == [at(2)])
    #expect(try IndicatorStore(db, asOf: at(1)).value(of: "velocity", on: day)?.point.value.text == "33")
    #expect(try record(35, at: 4) == .new)
  }

  @Test func `keep their currency and every digit`() throws {
    let euro = try #require(Currency("EUR"))
    let value = IndicatorValue(Money(minorUnits: 999_999_999_999_999, currency: euro))
    try store.record(
      IndicatorPoint(day: day, value: value), note: nil, for: "mrr", recordedAt: at(1), actor: "kari")
    #expect(try store.value(of: "mrr", on: day)?.point.value == value)
    #expect(try db.fetchOne(String.self, "SELECT value FROM indicator_value") == "9999999999999.99")
  }

  @Test func `in a currency that nobody knows are refused, not taken for plain numbers`() throws {
    try db.execute(
      """
      INSERT INTO indicator_value (indicator, on_day, value, currency, recorded_at, actor)
      VALUES ('mrr', \(Int(day.ordinal)), '500.00', 'XQX', 1000, 'kari')
      """)
    let error = #expect(throws: RowDecodingError.self) { try store.points() }
    #expect(error?.column == "currency")
  }

  @Test func `of hygiene are those of the recorded lints`() throws {
    let history = FindingHistory(db)
    for (seconds, clean) in [(10, 3), (20, 4)] as [(Int64, Int)] {
      let run = LintRunRecord(
        at: at(seconds), previous: try history.latestRun(), inScope: 4, clean: clean, errors: 4 - clean, warnings: 0)
      _ = try history.record(run, findings: [], judged: [], age: .days(30))
    }
    #expect(try HygieneRun.all(in: db).map(\.clean) == [3, 4])
    #expect(try HygieneRun.all(in: db, through: at(19)).map(\.at) == [at(10)])
  }
}
