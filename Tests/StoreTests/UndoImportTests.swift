import Domain
import SQLite
import Testing

@testable import Store

struct `Undoing an import of many deals` {
  @Test func `leaves the others and every index in place`() throws {
    let db = try emptyDatabase()
    let schema = "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY 1"
    let before = try db.fetchAll(String.self, SQL(text: schema))
    let imports = ImportStore(db)
    try db.transaction {
      let record = try imports.begin(
        recordedAt: Instant(milliseconds: 1000), actor: "kari", file: "x.csv", profile: "own", source: "csv",
        isBackdated: false)
      let writer = try DealWriter(db)
      var change = DealWriter.Change.at(1)
      for count in 0..<10_020 {
        change.importID = count < 10_010 ? record.id : nil
        var deal = Deal()
        (deal.title, deal.externalID, deal.externalSource, deal.stage) = ("\(count)", "\(count)", "x", "contacted")
        try writer.insert(
          deal, entries: [.init(stage: "contacted", enteredAt: nil, isWitnessed: false)], change: change)
      }
    }
    #expect(try imports.countOfUntouchedCreations(of: 1) == 10_010)
    #expect(try db.transaction { try imports.removeUntouchedCreations(of: 1, change: .at(2)) } == 10_010)
    #expect(try db.fetchAll(String.self, "SELECT title FROM deal ORDER BY number LIMIT 2") == ["10010", "10011"])
    #expect(try db.fetchOne(Int.self, "SELECT count(*) FROM deal_history") == 10_010)
    #expect(try db.fetchOne(Int.self, "SELECT count(*) FROM stage_entry WHERE superseded_at IS NULL") == 10)
    #expect(try db.fetchAll(String.self, SQL(text: schema)) == before)
    #expect(try imports.countOfUntouchedCreations(of: 1) == 0)
    #expect(try imports.touchedDeals(of: 1).count == 10_010)
  }
}
