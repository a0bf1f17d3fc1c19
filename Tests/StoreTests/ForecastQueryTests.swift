import Domain
import SQLite
import Testing

@testable import Store

struct `Queries for sales figures` {
  private let db: Connection

  init() throws {
    db = try emptyDatabase()
  }

  private func deal(_ title: String, month: Int = 2) -> Deal {
    var deal = Deal()
    (deal.title, deal.stage) = (title, "offer_sent")
    deal.expectedCloseDate = Day(year: 2026, month: month, day: 1)
    return deal
  }

  /// What changed between two seconds: number, and the months before and after.
  private func changes(_ start: Int64, _ end: Int64?) throws -> [String] {
    var changes: [String] = []
    let moment = { (second: Int64) in Instant(milliseconds: second * 1000) }
    try DealStore.forEachForecastChange(in: db, after: moment(start), until: end.map(moment)) { change in
      func text(_ deal: Deal?) -> String { deal?.expectedCloseDate.map { "\($0.components.month)" } ?? "-" }
      changes.append("\(change.number) \(text(change.before)) \(text(change.after))")
    }
    return changes
  }

  @Test func `find what was recorded between two moments, and nothing else`() throws {
    let writer = try DealWriter(db)
    let first = try writer.insert(deal("a"), entries: [], change: .at(10))
    let second = try writer.insert(deal("b"), entries: [], change: .at(10))
    try writer.update(number: first, to: deal("a", month: 3), entry: nil, change: .at(20))
    try writer.update(number: first, to: deal("a", month: 4), entry: nil, change: .at(30))
    try writer.remove(number: second, change: .at(40))
    try writer.insert(deal("c"), entries: [], change: .at(50))
    #expect(try changes(10, 20) == ["1 2 3"])
    #expect(try changes(10, 35) == ["1 2 4"])
    #expect(try changes(15, 45) == ["1 2 4", "2 2 -"])
    #expect(try changes(0, 10) == ["1 - 2", "2 - 2"])
    #expect(try changes(0, 45) == ["1 - 4"])
    #expect(try changes(20, 25) == [])
    #expect(try changes(35, nil) == ["2 2 -", "3 - 2"])
    #expect(try DealStore.firstRecording(in: db) == Instant(milliseconds: 10_000))
  }

  @Test func `read every version that held at some moments`() throws {
    let writer = try DealWriter(db)
    let number = try writer.insert(deal("a"), entries: [], change: .at(10))
    try writer.update(number: number, to: deal("a", month: 3), entry: nil, change: .at(20))
    var held: [String] = []
    try DealStore.forEachForecastDeal(in: db, at: [9, 10, 19, 20, 99].map { Instant(milliseconds: $0 * 1000) }) {
      held.append("\($1) \($0.expectedCloseDate?.components.month ?? 0)")
    }
    #expect(held.sorted() == ["1 2", "2 2", "3 3", "4 3"])
  }

  @Test func `find changes by their recording times, whatever is stored`() throws {
    var plan: [String] = []
    let sql = DealStore.forecastChanges(after: Instant(milliseconds: 1), until: Instant(milliseconds: 2))
    try db.forEach("EXPLAIN QUERY PLAN \(sql)") { row in plan.append(row.string(3)) }
    for part in ["deal_by_recording", "deal_history_by_recording", "deal_history_by_end", "deal_history_by_number"] {
      #expect(plan.contains { $0.hasPrefix("SEARCH") && $0.contains(part) }, "\(plan)")
    }
    #expect(plan.contains { $0.hasPrefix("SEARCH deal USING INTEGER PRIMARY KEY") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN deal") }, "\(plan)")
  }

  @Test func `find the calls of some days, also of deals that were merged`() throws {
    let writer = try DealWriter(db)
    for title in ["a", "b", "c"] { try writer.insert(deal(title), entries: [], change: .at(10)) }
    for (number, day) in [(1, 100), (2, 101), (3, 120)] {
      try writer.log(
        Touchpoint(kind: .call, day: try #require(Day(ordinal: day))), deal: Int64(number), change: .at(20))
    }
    try writer.log(Touchpoint(kind: .contact, day: try #require(Day(ordinal: 100))), deal: 3, change: .at(20))
    try db.execute(
      """
      INSERT INTO deal_merge (kept, merged, recorded_at, actor, reason) VALUES (3, 2, 30000, 'kari', 'the same')
      """)
    let days = try #require(Day(ordinal: 100))...(try #require(Day(ordinal: 106)))
    #expect(try DealStore(db).dealsWithCalls(on: days) == [1, 3])
    #expect(try DealStore(db, asOf: Instant(milliseconds: 25_000)).dealsWithCalls(on: days) == [1, 2])
    #expect(try DealStore(db, asOf: Instant(milliseconds: 15_000)).dealsWithCalls(on: days) == [])
    #expect(try DealStore(db).dealsWithLoggedCalls(among: [1, 2, 3, 4]) == [1, 2, 3])
    #expect(try DealStore(db, asOf: Instant(milliseconds: 15_000)).dealsWithLoggedCalls(among: [1, 2, 3]) == [])
    var plan: [String] = []
    try db.forEach(
      "EXPLAIN QUERY PLAN SELECT DISTINCT deal FROM touchpoint WHERE kind = 'call' AND on_day >= 1 AND on_day <= 9"
    ) { row in plan.append(row.string(3)) }
    #expect(plan.contains { $0.contains("touchpoint_call") && $0.hasPrefix("SEARCH") }, "\(plan)")
  }

  @Test func `find the calls of deals that were merged into others on the way`() throws {
    let writer = try DealWriter(db)
    for title in ["a", "b", "c"] { try writer.insert(deal(title), entries: [], change: .at(10)) }
    try writer.log(Touchpoint(kind: .call, day: try #require(Day(ordinal: 100))), deal: 1, change: .at(20))
    for (kept, merged) in [(2, 1), (3, 2)] {
      try db.execute(
        """
        INSERT INTO deal_merge (kept, merged, recorded_at, actor, reason) VALUES (\(kept), \(merged), 30000, 'kari', 'same')
        """)
    }
    #expect(try DealStore(db).dealsWithLoggedCalls(among: [3]) == [3])
    #expect(try DealStore(db, asOf: Instant(milliseconds: 25_000)).dealsWithLoggedCalls(among: [3]) == [])
  }

  @Test func `do not take an import that was dated back for a recording`() throws {
    let writer = try DealWriter(db)
    #expect(try DealStore.firstWitnessedRecording(in: db) == nil)
    let record = try ImportStore(db).begin(
      recordedAt: Instant(milliseconds: 50_000), actor: "kari", file: "x.csv", profile: "own", source: "csv",
      isBackdated: true)
    try writer.insert(
      deal("a"), entries: [],
      change: DealWriter.Change(recordedAt: Instant(milliseconds: 10_000), actor: "kari", importID: record.id))
    #expect(try DealStore.firstWitnessedRecording(in: db) == Instant(milliseconds: 50_000))
    try writer.insert(deal("b"), entries: [], change: .at(20))
    #expect(try DealStore.firstWitnessedRecording(in: db) == Instant(milliseconds: 20_000))
    #expect(try DealStore.firstRecording(in: db) == Instant(milliseconds: 10_000))
  }

  /// The indexes on recording times must not tempt SQLite to read all deals in that order, and to sort them.
  @Test func `leave reading a moment of the past in the order of numbers`() throws {
    let store = DealStore(db, asOf: Instant(milliseconds: 5))
    var plan: [String] = []
    try db.forEach(
      "EXPLAIN QUERY PLAN SELECT number, title FROM \(store.deals) WHERE number >= 1 AND number < 900 ORDER BY number"
    ) { row in plan.append(row.string(3)) }
    #expect(plan.contains { $0.hasPrefix("SEARCH deal USING INTEGER PRIMARY KEY") }, "\(plan)")
    #expect(plan.contains { $0.contains("deal_history_by_number") }, "\(plan)")
    #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
  }
}
