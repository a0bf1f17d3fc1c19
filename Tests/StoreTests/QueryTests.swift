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

  @Test func `bring the past of deals in side states`() throws {
    var past: [[String]] = []
    let numbers = try store.numberRange
    try store.forEachDeal(in: numbers, sideStages: ["closed_lost"]) { deal, _ in
      past.append(deal.pastStages)
    }
    #expect(numbers == 1..<5)
    #expect(past == [[], [], ["offer_sent", "closed_lost"], []])
    var again: [Int64] = []
    try store.forEachDeal(numbered: [3, 99, 1], sideStages: []) { _, number in again.append(number) }
    #expect(again == [3, 1])
  }

  @Test func `know the words for owners`() throws {
    #expect(try store.ownerWords(limit: 1) == ["anna"])
    #expect(try store.hasOwner("ben"))
    #expect(try !store.hasOwner("BEN"))
  }

  @Test func `suggest ids`() throws {
    #expect(try store.ids(startingWith: "d-", limit: 2) == ["D-1", "D-2"])
    #expect(try store.ids(startingWith: "%", limit: 2) == [])
  }

  @Test(arguments: [
    ("SELECT 1 FROM deal WHERE external_id = 'x' AND external_source = 'y'", "deal_by_external_id"),
    ("SELECT 1 FROM deal WHERE email = 'x' COLLATE NOCASE AND title = 'y'", "deal_by_email"),
    ("SELECT 1 FROM deal WHERE company = 'x' COLLATE NOCASE AND title = 'y'", "deal_by_company"),
    ("SELECT 1 FROM deal WHERE owner IN ('x', 'y') AND archived_date IS NULL ORDER BY number", "deal_by_owner"),
    ("SELECT 1 FROM deal WHERE own_id = 'x'", "sqlite_autoindex_deal_1"),
    ("SELECT 1 FROM deal WHERE number = 5 AND own_id IS NULL OR own_id = 'D-5'", "MULTI-INDEX OR"),
    ("SELECT 1 FROM deal_history WHERE number = 5 ORDER BY recorded_at", "deal_history_by_number"),
    ("SELECT group_concat(stage, char(10)) FROM stage_entry WHERE deal = 5 HAVING count(*) > 1", "PRIMARY KEY"),
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
    #expect(try store.save(anna))
    #expect(try store.roster().owners == [anna])
    #expect(try !store.save(Owner(id: "anna", name: "Anna")))
    #expect(try store.roster().owners == [Owner(id: "anna", name: "Anna")])
  }
}
