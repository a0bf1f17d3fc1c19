import Domain
import Foundation
import SQLite
import Testing

@testable import Store

/// Databases as released versions wrote them, kept as the text that makes them again.
struct `A database of a released version` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Released")

  static let versions =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []).filter { $0.hasSuffix(".sql") }
    .map { String($0.dropLast(4)) }.sorted()

  /// A file with the database of a version.
  private static func withDatabase(_ version: String, _ body: (String) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "released-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let path = place.appending(path: "opsmind.db").path()
    let script = try String(contentsOf: folder.appending(path: "\(version).sql"), encoding: .utf8)
    try Connection(path: path, access: .readWriteCreate).executeScript(script)
    try body(path)
  }

  @Test func `is kept for every release`() {
    #expect(Self.versions == ["0.1.0"])
  }

  @Test(arguments: versions) func `is upgraded, and the copy made before is the database as it was`(version: String)
    throws
  {
    try Self.withDatabase(version) { path in
      let db = try Connection(path: path, access: .readWrite)
      let before = try ["deal", "deal_history", "stage_entry", "import", "owner"].map { try Self.rows($0, in: db) }
      let outcome = try Schema.migrator.migrate(db, at: 0)
      #expect(outcome.applied == ["0002-history", "0003-lint", "0004-journal", "0005-sales-indexes"])
      #expect(try Schema.migrator.state(of: db).isCurrent)
      #expect(try db.integrityCheck(.full).isEmpty && db.foreignKeyCheck().isEmpty)
      let copy = try Connection(path: #require(outcome.copy))
      #expect(
        try ["deal", "deal_history", "stage_entry", "import", "owner"].map { try Self.rows($0, in: copy) } == before)
    }
  }

  @Test func `keeps its deals with their history`() throws {
    try Self.withDatabase("0.1.0") { path in
      let db = try Connection(path: path, access: .readWrite)
      let moment = try #require(
        try db.fetchOne(Int64.self, "SELECT max(superseded_at) - 1 FROM deal_history WHERE number = 2"))
      try Schema.migrator.migrate(db, at: 0)
      let store = DealStore(db)
      let shop = try #require(try store.deals(named: "H-7").first)
      #expect(shop.deal.title == "Shop \"Nord\"")
      #expect(shop.deal.stage == "closed_lost")
      #expect(shop.deal.closeDatePushes == 2)
      #expect(try store.version(ofDeal: shop.number) == 4)
      #expect(try store.stageEntries(ofDeal: shop.number).map(\.fromStage) == [nil, "offer_sent"])
      #expect(
        try DealStore(db, asOf: Instant(milliseconds: moment)).deals(named: "D-2").first?.deal.stage == "offer_sent")
      #expect(try store.deals(named: "Q3/14").first?.deal.title == "Robert")
      #expect(try store.deals(named: "D-1").first?.deal.custom("region") == "North")
      #expect(try OwnerStore(db).roster(asOf: Instant(milliseconds: 0)).owners.map(\.id) == ["anna"])
    }
  }

  @Test func `gives no recording time twice`() throws {
    try Self.withDatabase("0.1.0") { path in
      let db = try Connection(path: path, access: .readWrite)
      try Schema.migrator.migrate(db, at: 0)
      let latest = try #require(try db.fetchOne(Int64.self, "SELECT max(recorded_at) FROM deal"))
      let next = try RecordingClock.next(in: db, machine: Instant(milliseconds: 0))
      #expect(next.milliseconds > latest)
    }
  }

  private static func rows(_ table: String, in db: Connection) throws -> [String] {
    let columns = try db.fetchAll(String.self, "SELECT name FROM pragma_table_info(\(table)) ORDER BY cid")
    let quoted = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
    return try db.fetchAll(String.self, "SELECT \(raw: quoted) FROM \(raw: table) ORDER BY 1")
  }
}
