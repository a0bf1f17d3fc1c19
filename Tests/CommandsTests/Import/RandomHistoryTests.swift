import Domain
import SQLite
import Store
import TestSupport
import Testing

@testable import Commands

/// A pipeline with a random history of imports and of changes by people.
private struct RandomHistory {
  let db: Connection
  var random: RandomDeals
  /// Every version of every deal by its number, as field and value, with the import that made it.
  var versions: [Int64: [(deal: Deal, importID: Int64?)]] = [:]
  var imports: [ImportRecord] = []
  private var second: Int64 = 0

  init(seed: UInt64) throws {
    db = try Connection(path: ":memory:", access: .readWriteCreate)
    try Schema.migrator.migrate(db, at: 0)
    random = RandomDeals(seed: seed)
  }

  /// One import: creates some deals and changes some, a few fields each.
  mutating func importSome(peopleToo: Bool) throws {
    second += 1
    let moment = Instant(milliseconds: second * 1000)
    try db.transaction {
      let recordedAt = try RecordingClock.next(in: db, machine: moment)
      let record = try ImportStore(db).begin(
        recordedAt: recordedAt, actor: "kari", file: "x.csv", profile: "own", source: "csv", isBackdated: false)
      let writer = try DealWriter(db)
      let change = DealWriter.Change(recordedAt: recordedAt, actor: "kari", importID: record.id)
      for number in versions.keys.sorted() where random.number(2) == 0 {
        try self.change(number, change, writer)
      }
      for _ in 0..<random.number(4) {
        var deal = random.deal()
        let number = try writer.insert(deal, entries: entry(of: deal).map { [$0] } ?? [], change: change)
        deal.id = "D-\(number)"
        versions[number] = [(deal, record.id)]
      }
      imports.append(record)
    }
    guard peopleToo else { return }
    for number in versions.keys.sorted() where random.number(3) == 0 {
      second += 1
      try db.transaction {
        let change = DealWriter.Change(
          recordedAt: try RecordingClock.next(in: db, machine: Instant(milliseconds: second * 1000)), actor: "jo")
        try self.change(number, change, try DealWriter(db))
      }
    }
  }

  private func entry(of deal: Deal) -> DealWriter.Entry? {
    deal.stage.map { DealWriter.Entry(stage: $0, enteredAt: deal.stageEnteredAt, isWitnessed: false) }
  }

  private mutating func change(_ number: Int64, _ change: DealWriter.Change, _ writer: DealWriter) throws {
    guard let before = versions[number]?.last?.deal else { return }
    let other = random.deal()
    var deal = before
    for field in DealField.allCases
    where ![.id, .externalID, .currency, .offerAmount, .actualAmount].contains(field) && random.number(6) == 0 {
      deal.take(field, from: other)
    }
    if random.number(4) == 0 { deal.customFields = other.customFields }
    guard deal != before else { return }
    try writer.update(
      number: number, to: deal, entry: deal.stage == before.stage ? nil : entry(of: deal), change: change)
    if let old = before.expectedCloseDate, let new = deal.expectedCloseDate, old < new { deal.closeDatePushes += 1 }
    versions[number]?.append((deal, change.importID))
  }

  /// The deals as they are, without what is only counted, custom fields in the order of their names.
  func deals() throws -> [Int64: Deal] {
    var deals: [Int64: Deal] = [:]
    var query = DealQuery()
    query.includesArchived = true
    try DealStore(db).forEachDeal(in: query) { deal in
      deals[deal.id.flatMap { DealMatchKey.number(ofOwnID: $0) } ?? 0] = RandomHistory.comparable(deal)
    }
    return deals
  }

  static func comparable(_ deal: Deal) -> Deal {
    var deal = deal
    deal.customFields.sort { $0.name < $1.name }
    return deal
  }

  func undo(_ record: ImportRecord, isDry: Bool = false) throws -> ImportUndo.Summary {
    try ImportUndo(connection: db, record: record, isDry: isDry).run { _ in }
  }
}

struct `Undoing imports of random histories` {
  @Test(arguments: 1...200) func `takes back what nobody changed since, field by field`(seed: Int) throws {
    var history = try RandomHistory(seed: UInt64(seed))
    for _ in 0..<4 { try history.importSome(peopleToo: true) }
    let record = history.imports[history.random.number(history.imports.count)]
    var expected: [Int64: Deal] = [:]
    for (number, versions) in history.versions {
      guard let present = versions.last?.deal else { continue }
      expected[number] = RandomHistory.comparable(present)
      guard let made = versions.firstIndex(where: { $0.importID == record.id }) else { continue }
      if made == 0 {
        if present == versions[0].deal { expected[number] = nil }
        continue
      }
      let (before, after) = (versions[made - 1].deal, versions[made].deal)
      var deal = present
      let moved = before.stage != after.stage || before.stageEnteredAt != after.stageEnteredAt
      for field in DealField.allCases where ![.stage, .stageEnteredAt].contains(field) {
        let wasSet = before.written(field) != after.written(field)
        if wasSet, present.written(field) == after.written(field) { deal.take(field, from: before) }
      }
      if moved, present.stage == after.stage, present.stageEnteredAt == after.stageEnteredAt {
        (deal.stage, deal.stageEnteredAt) = (before.stage, before.stageEnteredAt)
      }
      for name in Deal.customNames(of: before, after)
      where before.custom(name) != after.custom(name) && present.custom(name) == after.custom(name) {
        deal.setCustom(before.custom(name), named: name)
      }
      if deal.expectedCloseDate != present.expectedCloseDate {
        deal.closeDatePushes += before.closeDatePushes - after.closeDatePushes
      }
      expected[number] = RandomHistory.comparable(deal)
    }
    let foreseen = try history.undo(record, isDry: true)
    #expect(try history.undo(record) == foreseen)
    #expect(try history.deals() == expected)
    #expect(try DealStore(history.db).countOfDealsWithoutEntry() == 0)
  }

  @Test(arguments: 1...40) func `leaves nothing when all are undone, the latest first`(seed: Int) throws {
    var history = try RandomHistory(seed: UInt64(1000 + seed))
    var states: [[Int64: Deal]] = []
    for _ in 0..<4 {
      states.append(try history.deals())
      try history.importSome(peopleToo: false)
    }
    for record in history.imports.reversed() {
      #expect(try history.undo(record).kept == 0)
      #expect(try history.deals() == states.removeLast())
    }
    #expect(try history.db.fetchOne(Int.self, "SELECT count(*) FROM stage_entry WHERE superseded_at IS NULL") == 0)
  }
}
