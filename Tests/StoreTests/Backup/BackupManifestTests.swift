import Domain
import SQLite
import Store
import Testing

struct `The manifest of a backup` {
  private let db: Connection

  init() throws {
    db = try emptyDatabase()
    try db.executeScript("INSERT INTO owner (id, name) VALUES ('anna', 'Anna'), ('ben', 'Ben')")
  }

  private func manifest() throws -> BackupManifest {
    try BackupManifest(
      madeAt: Instant(milliseconds: 5), migration: "0001-pipeline", program: "0.1.0",
      tables: BackupManifest.entries(of: db).map { try BackupManifest.digest(of: $0, in: db) })
  }

  private func outcomes(_ manifest: BackupManifest?) throws -> [String: TableComparison.Outcome] {
    let tables = try TableComparison.all(of: db, with: manifest)
    return Dictionary(tables.map { ($0.table, $0.outcome) }) { first, _ in first }
  }

  @Test func `comes back as it was written, and goes again`() throws {
    let written = try manifest()
    #expect(try BackupManifest.read(from: db) == nil)
    try written.write(to: db)
    try written.write(to: db)
    #expect(try BackupManifest.read(from: db) == written)
    #expect(try manifest() == written)
    try BackupManifest.remove(from: db)
    #expect(try !BackupManifest.isPresent(in: db))
  }

  @Test func `lists the schema first and then every table`() throws {
    let names = try manifest().tables.map(\.table)
    #expect(names.first == "(schema)")
    #expect(Set(names).isSuperset(of: ["deal", "deal_history", "import", "owner", "schema_migration", "stage_entry"]))
    #expect(names.dropFirst() == names.dropFirst().sorted()[...])
  }

  @Test func `agrees with what it was made of`() throws {
    let manifest = try manifest()
    #expect(try outcomes(manifest).values.allSatisfy { $0 == .same })
  }

  @Test(arguments: [
    ("UPDATE owner SET name = 'anna' WHERE id = 'anna'", "owner", TableComparison.Outcome.differs),
    ("DELETE FROM owner WHERE id = 'ben'", "owner", .differs),
    ("INSERT INTO owner (id, name) VALUES ('cara', 'Cara')", "owner", .differs),
    ("DROP TABLE owner", "owner", .missing),
    ("CREATE TABLE extra (x TEXT) STRICT", "extra", .added),
    ("DROP INDEX deal_by_email", "(schema)", .differs),
  ]) func `finds what was changed`(change: String, table: String, outcome: TableComparison.Outcome) throws {
    let manifest = try manifest()
    try db.executeScript(change)
    #expect(try outcomes(manifest)[table] == outcome)
  }

  @Test func `that is missing leaves rows to be counted`() throws {
    let owner = try TableComparison.all(of: db, with: nil).first { $0.table == "owner" }
    #expect(owner?.outcome == .counted)
    #expect(owner?.rows == 2)
  }
}
