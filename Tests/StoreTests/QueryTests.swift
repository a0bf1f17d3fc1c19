import Domain
import SQLite
import Testing

@testable import Store

struct `Queries of deals` {
  private let db: Connection
  private let store: DealStore

  init() throws {
    db = try emptyDatabase()
    store = DealStore(db)
    let writer = try DealWriter(db)
    for (index, (owner, stage)) in [("anna", "new_lead"), ("ben", "response"), ("anna", "closed_lost"), (nil, nil)]
      .enumerated()
    {
      var deal = Deal()
      (deal.owner, deal.stage, deal.title) = (owner, stage, "deal \(index)")
      if index == 2 { deal.archivedDate = .first }
      try writer.insert(
        deal,
        entries: index == 2
          ? ["offer_sent", "closed_lost"].map { .init(stage: $0, enteredAt: nil, isWitnessed: false) }
          : stage.map { [.init(stage: $0, enteredAt: nil, isWitnessed: false)] } ?? [], change: .at(0))
    }
  }

  private func ids(_ change: (inout DealQuery) -> Void) throws -> [String] {
    var query = DealQuery()
    change(&query)
    var ids: [String] = []
    try store.forEachDeal(in: query) { ids.append($0.id ?? "") }
    var unlimited = query
    unlimited.limit = nil
    #expect(try store.count(query) >= ids.count)
    return ids
  }

  @Test func `leave archived ones out`() throws {
    #expect(try ids { _ in } == ["D-1", "D-2", "D-4"])
    #expect(try ids { $0.includesArchived = true } == ["D-1", "D-2", "D-3", "D-4"])
  }

  @Test func `find by owner, stage and both, up to a limit`() throws {
    #expect(try ids { $0.owners = ["anna"] } == ["D-1"])
    #expect(try ids { $0.stages = ["response", "new_lead"] } == ["D-1", "D-2"])
    #expect(try ids { ($0.owners, $0.stages) = (["anna"], ["response"]) } == [])
    #expect(try ids { $0.limit = 2 } == ["D-1", "D-2"])
    #expect(try ids { $0.owners = ["x' OR 1=1 --"] } == [])
  }

  @Test func `bring the moves of deals that were moved`() throws {
    var past: [[String]] = []
    let numbers = try store.numberRange
    try store.forEachDeal(in: numbers) { deal, _ in
      past.append(deal.pastStages)
    }
    #expect(numbers == 1..<5)
    #expect(past == [[], [], ["offer_sent", "closed_lost"], []])
    var again: [Int64] = []
    try store.forEachDeal(numbered: [3, 99, 1]) { _, number in again.append(number) }
    #expect(again == [3, 1])
  }

  @Test func `know the words for owners`() throws {
    #expect(try store.ownerWords(limit: 1) == ["anna"])
    #expect(try store.hasOwner("ben"))
    #expect(try !store.hasOwner("BEN"))
  }

  @Test func `guess deals by the beginning of an id and by company`() throws {
    let writer = try DealWriter(db)
    func add(_ id: String?, external: String? = nil, company: String? = nil) throws {
      var deal = Deal()
      (deal.id, deal.externalID, deal.externalSource, deal.company) = (id, external, external.map { _ in "x" }, company)
      try writer.insert(deal, entries: [], change: .at(0))
    }
    try add("D-120", company: "Fjord Kaffe AS")
    try add("D-1234", external: "H-77", company: "fjord kaffe as")
    try add("Q3/14", company: "Fjordland")
    func guesses(_ word: String, limit: Int = 9) throws -> [String] {
      try store.deals(perhapsNamed: word, limit: limit).compactMap(\.deal.id)
    }
    #expect(try guesses("D-12") == ["D-120", "D-1234"])
    #expect(try guesses("d-12", limit: 1) == ["D-120"])
    #expect(try guesses("D-2") == ["D-2"])
    #expect(try guesses("Q3") == ["Q3/14"])
    #expect(try guesses("H-") == ["D-1234"])
    #expect(try guesses("FJORD KAFFE AS") == ["D-120", "D-1234"])
    #expect(try guesses("fjordl") == ["Q3/14"])
    #expect(try guesses("fj").isEmpty)
    #expect(try guesses("%").isEmpty)
    #expect(try guesses("").isEmpty)
  }

  @Test(arguments: [
    ("SELECT 1 FROM deal WHERE external_id = 'x' AND external_source = 'y'", "deal_by_external_id"),
    ("SELECT 1 FROM deal WHERE email = 'x' COLLATE NOCASE AND title = 'y'", "deal_by_email"),
    ("SELECT 1 FROM deal WHERE company = 'x' COLLATE NOCASE AND title = 'y'", "deal_by_company"),
    ("SELECT 1 FROM deal WHERE owner IN ('x', 'y') AND archived_date IS NULL ORDER BY number", "deal_by_owner"),
    ("SELECT 1 FROM deal WHERE own_id = 'x'", "sqlite_autoindex_deal_1"),
    ("SELECT 1 FROM deal WHERE number = 5 AND own_id IS NULL OR own_id = 'D-5'", "MULTI-INDEX OR"),
    ("SELECT 1 FROM deal_history WHERE number = 5 ORDER BY recorded_at", "deal_history_by_number"),
    ("SELECT stage FROM stage_entry WHERE deal >= 5 AND deal < 9 ORDER BY deal, sequence", "PRIMARY KEY"),
  ])
  func `use their index`(sql: String, index: String) throws {
    var plan: [String] = []
    try db.forEach(SQL(text: "EXPLAIN QUERY PLAN \(sql)")) { row in plan.append(row.string(3)) }
    #expect(plan.contains { $0.contains(index) }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }
}

struct `The roster in the database` {
  @Test func `keeps people and changes them`() throws {
    let store = OwnerStore(try emptyDatabase())
    let anna = Owner(
      id: "anna", name: "Anna 'B'", email: "a@b.no", activeFrom: .first, activeUntil: .last, role: "sales",
      activeDealLimit: 3)
    let other = Owner(id: "anna", name: "Anna")
    func at(_ seconds: Int64) -> Instant { Instant(milliseconds: seconds * 1000) }
    #expect(try store.save(anna, recordedAt: at(10), actor: "kari"))
    #expect(try store.roster().owners == [anna])
    #expect(try !store.save(other, recordedAt: at(20), actor: "kari"))
    #expect(try !store.save(other, recordedAt: at(30), actor: "kari"))
    #expect(try store.roster().owners == [other])
    #expect(
      try [9, 10, 19, 20, 35].map { try store.roster(asOf: at($0)).owners } == [[], [anna], [anna], [other], [other]])
  }
}
