import Domain
import SQLite
import Testing

@testable import Store

struct `Completions of deals` {
  @Test func `are ids that begin so, own ones first`() throws {
    let db = try emptyDatabase()
    let (store, writer) = (DealStore(db), try DealWriter(db))
    for _ in 1...4 { try writer.insert(Deal(), entries: [], change: .at(0)) }
    for id in ["hub:1", "hub:2", "D-x", "Ærlig"] {
      var deal = Deal()
      deal.id = id
      try writer.insert(deal, entries: [], change: .at(0))
    }
    #expect(try store.completions(of: "", limit: 3) == ["D-x", "hub:1", "hub:2"])
    #expect(try store.completions(of: "D", limit: 9) == ["D-x", "D-1", "D-2", "D-3", "D-4"])
    #expect(try store.completions(of: "D-2", limit: 9) == ["D-2"])
    #expect(try store.completions(of: "hub:", limit: 9) == ["hub:1", "hub:2"])
    #expect(try store.completions(of: "Æ", limit: 9) == ["Ærlig"])
    for beginning in ["%", "d", "D-0", "D-01", "D-x1", "hub:1'", "D-999999999999999999"] {
      #expect(try store.completions(of: beginning, limit: 9) == [])
    }
  }

  @Test func `are numbers by their first digits`() {
    #expect(DealNumber.ranges(startingWith: "D-1", upTo: 150) == [1...1, 10...19, 100...150])
    #expect(DealNumber.ranges(startingWith: "D-", upTo: 7) == [1...7])
    #expect(DealNumber.ranges(startingWith: "D-8", upTo: 7) == [])
    #expect(DealNumber.ranges(startingWith: "", upTo: 0) == [])
    #expect(DealNumber.ranges(startingWith: "D-9", upTo: .max).count == 18)
  }

  @Test(arguments: [
    "SELECT own_id FROM deal WHERE own_id >= 'a' AND own_id < 'b' ORDER BY own_id",
    "SELECT number FROM deal WHERE own_id IS NULL AND number BETWEEN 1 AND 9 ORDER BY number",
  ])
  func `are read from an index alone`(sql: String) throws {
    var plan: [String] = []
    try emptyDatabase().forEach(SQL(text: "EXPLAIN QUERY PLAN \(sql)")) { row in plan.append(row.string(3)) }
    #expect(plan.allSatisfy { $0.hasPrefix("SEARCH deal USING COVERING INDEX") }, "\(plan)")
  }
}
