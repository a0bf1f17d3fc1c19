import Domain
import SQLite
import TestSupport
import Testing

@testable import Store

struct `Deals are written` {
  private let db: Connection
  private let store: DealStore

  init() throws {
    db = try emptyDatabase()
    store = DealStore(db)
  }

  private func deal(_ title: String, stage: String? = "contacted", id: String? = nil) -> Deal {
    var deal = Deal()
    (deal.title, deal.stage, deal.id) = (title, stage, id)
    return deal
  }

  private func only(_ word: String) throws -> RecordedDeal {
    let found = try store.deals(named: word)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test func `and read back as they were, whatever they hold`() throws {
    let writer = try DealWriter(db)
    var random = RandomDeals(seed: 1)
    for count in 1...400 {
      var deal = random.deal()
      if count % 3 == 0 { (deal.externalID, deal.externalSource) = ("\(count)", "test") }
      if count % 5 == 0 { deal.id = "own \(count)" }
      let number = try writer.insert(deal, entries: [], change: .at(0))
      if deal.id == nil { deal.id = "D-\(number)" }
      #expect(try store.recorded("number = \(number)").first?.deal == deal)
    }
  }

  @Test func `and replaced by other deals, which are read back too`() throws {
    let writer = try DealWriter(db)
    var random = RandomDeals(seed: 2)
    var before = random.deal()
    let number = try writer.insert(before, entries: [], change: .at(0))
    for time in 1...100 {
      var deal = random.deal()
      deal.id = "D-1"
      try writer.update(number: number, to: deal, entry: nil, change: .at(Int64(time)))
      if let old = before.expectedCloseDate, let new = deal.expectedCloseDate, old < new { deal.closeDatePushes = 1 }
      #expect(try store.recorded("number = 1").first?.deal == deal)
      before = deal
    }
    #expect(try db.fetchOne(Int.self, "SELECT count(*) FROM deal_history") == 100)
  }

  @Test func `with the version before kept, until when it held`() throws {
    let writer = try DealWriter(db)
    let number = try writer.insert(deal("old"), entries: [], change: .at(10, reason: "first"))
    try writer.update(number: number, to: deal("new", id: "D-1"), entry: nil, change: .at(20, reason: "second"))
    var history: [String] = []
    try db.forEach("SELECT title, recorded_at, superseded_at, actor, reason FROM deal_history") { row in
      history.append("\(row.string(0)) \(row.int(1)) \(row.int(2)) \(row.string(3)) \(row.string(4))")
    }
    #expect(history == ["old 10000 20000 kari first"])
    let now = try only("D-1")
    #expect(now.deal.title == "new")
    #expect(now.recordedAt == Instant(milliseconds: 20_000))
    #expect(now.reason == "second")
  }

  @Test func `with a clock that went back, and history still in order`() throws {
    let writer = try DealWriter(db)
    let number = try writer.insert(deal("old"), entries: [], change: .at(20))
    try writer.update(number: number, to: deal("new", id: "D-1"), entry: nil, change: .at(10))
    #expect(try db.fetchOne(Int.self, "SELECT superseded_at - recorded_at FROM deal_history") == 0)
  }

  @Test func `with an entry for each stage, in order`() throws {
    let writer = try DealWriter(db)
    let number = try writer.insert(
      deal("x"),
      entries: [
        .init(stage: "new_lead", enteredAt: nil, isWitnessed: false),
        .init(stage: "contacted", enteredAt: Instant(milliseconds: 5), isWitnessed: false),
      ], change: .at(1))
    try writer.update(
      number: number, to: deal("x", stage: "response", id: "D-1"),
      entry: .init(stage: "response", enteredAt: Instant(milliseconds: 9), isWitnessed: true),
      change: .at(2, reason: "answer"))
    let entries = try store.stageEntries(ofDeal: number)
    #expect(entries.map(\.stage) == ["new_lead", "contacted", "response"])
    #expect(entries.map(\.isWitnessed) == [false, false, true])
    #expect(entries.map(\.enteredAt?.milliseconds) == [nil, 5, 9])
    #expect(entries.map(\.reason) == [nil, nil, "answer"])
    #expect(try store.countOfDealsWithoutEntry() == 0)
  }

  @Test func `under numbers that are never given twice`() throws {
    let writer = try DealWriter(db)
    let first = try writer.insert(deal("a"), entries: [], change: .at(0))
    try writer.update(number: first, to: deal("b", id: "D-1"), entry: nil, change: .at(1))
    try db.execute("DELETE FROM deal")
    #expect(try DealWriter(db).insert(deal("c"), entries: [], change: .at(2)) == 2)
  }

  @Test func `under their own ids`() throws {
    let writer = try DealWriter(db)
    #expect(try writer.insert(deal("a", id: "D-7"), entries: [], change: .at(0)) == 7)
    #expect(try writer.insert(deal("b"), entries: [], change: .at(0)) == 8)
    #expect(try writer.insert(deal("c", id: "Q3/14"), entries: [], change: .at(0)) == 9)
    #expect(try only("Q3/14").deal.title == "c")
    #expect(try only("d-7").deal.id == "D-7")
    #expect(try store.deals(named: "D-9").isEmpty)
  }

  @Test func `under a number as id that a deal with another id has`() throws {
    let writer = try DealWriter(db)
    try writer.insert(deal("a", id: "Q3/14"), entries: [], change: .at(0))
    try writer.insert(deal("b", id: "D-1"), entries: [], change: .at(0))
    #expect(try only("D-1").deal.title == "b")
    #expect(try only("Q3/14").deal.title == "a")
    var row = deal("b", id: "D-1")
    row.externalID = nil
    #expect(try store.matches(for: row, by: .ownID).map(\.deal.title) == ["b"])
    try writer.update(number: try only("D-1").number, to: deal("c", id: "D-1"), entry: nil, change: .at(1))
    #expect(try only("D-1").deal.title == "c")
  }

  @Test func `behind the numbers that others will bring`() throws {
    let writer = try DealWriter(db, reserving: 5)
    #expect(try writer.insert(deal("a"), entries: [], change: .at(0)) == 6)
    #expect(try writer.insert(deal("b", id: "D-5"), entries: [], change: .at(0)) == 5)
  }

  @Test(arguments: ["D-0", "D-01", "D-", "D--1", "D-1234567890123456789", "D-1x", "d"])
  func `under ids that only look like numbers`(id: String) throws {
    try DealWriter(db).insert(deal("a", id: id), entries: [], change: .at(0))
    #expect(try only(id).deal.id == id)
  }

  @Test func `in bulk, with the same indexes afterwards`() throws {
    let before = try db.fetchAll(String.self, "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
    try db.transaction {
      let writer = try DealWriter(db)
      try writer.beginBulk()
      try writer.insert(deal("a"), entries: [], change: .at(0))
      try writer.endBulk()
    }
    #expect(
      try db.fetchAll(String.self, "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1") == before)
    #expect(before.contains { $0.contains("deal_by_email") })
  }

  @Test func `only with a source for an external id`() throws {
    var orphan = deal("a")
    orphan.externalID = "1"
    let writer = try DealWriter(db)
    #expect(throws: SQLiteError.self) { try writer.insert(orphan, entries: [], change: .at(0)) }
  }
}
