import SQLite
import Testing

private let deals = Migration(
  name: "0001-deals", sql: "CREATE TABLE deal (number INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT;")
private let steps = Migration(
  name: "0002-steps", sql: "CREATE TABLE step (deal INTEGER NOT NULL REFERENCES deal (number)) STRICT;")
private let broken = Migration(name: "0002-broken", sql: "CREATE TABLE step (x TEXT) STRICT; CREATE TABLE nonsense;")

@Suite struct MigratorTests {
  let scratch: Scratch
  let db: Connection

  init() throws {
    scratch = try Scratch()
    db = try scratch.open()
  }

  private func tables() throws -> [String] {
    try db.fetchAll(String.self, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
  }

  @Test func `an empty database is created`() throws {
    let outcome = try Migrator([deals, steps]).migrate(db, at: 1_000)
    #expect(outcome == MigrationOutcome(applied: ["0001-deals", "0002-steps"], copy: nil))
    #expect(try tables() == ["deal", "schema_migration", "step"])
    #expect(try db.fetchOne(Int.self, "PRAGMA user_version") == 2)
  }

  @Test func `an empty database stays empty when a migration fails`() throws {
    #expect(throws: SQLiteError.self) { try Migrator([deals, broken]).migrate(db, at: 1_000) }
    #expect(try tables() == [])
    #expect(try scratch.fileNames.filter { $0.contains("before") } == [])
  }

  @Test func `applied migrations are recorded`() throws {
    try Migrator([deals]).migrate(db, at: 1_000)
    let state = try Migrator([deals, steps]).state(of: db)
    #expect(state.applied == [AppliedMigration(name: "0001-deals", checksum: deals.checksum, appliedAt: 1_000)])
    #expect(state.pending == ["0002-steps"])
    #expect(!state.isCurrent)
  }

  @Test func `a current database is left alone`() throws {
    try Migrator([deals]).migrate(db, at: 1_000)
    #expect(try Migrator([deals]).migrate(db, at: 2_000) == MigrationOutcome(applied: [], copy: nil))
    #expect(try Migrator([deals]).state(of: db).isCurrent)
  }

  @Test func `an upgrade leaves a copy of the old database`() throws {
    try Migrator([deals]).migrate(db, at: 1_000)
    try db.execute("INSERT INTO deal (title) VALUES ('a')")
    let outcome = try Migrator([deals, steps]).migrate(db, at: 2_000)
    let copy = try #require(outcome.copy)
    #expect(copy == scratch.folder + "/test.before-0002-steps.db")
    #expect(try scratch.mode(of: "test.before-0002-steps.db") == 0o600)
    let old = try Connection(path: copy, access: .readWrite)
    #expect(try titles(old) == ["a"])
    #expect(try Migrator([deals]).state(of: old).isCurrent)
  }

  @Test func `a copy never overwrites another`() throws {
    try Migrator([deals]).migrate(db, at: 1_000)
    try db.backup(to: scratch.folder + "/test.before-0002-steps.db")
    let outcome = try Migrator([deals, steps]).migrate(db, at: 2_000)
    #expect(outcome.copy == scratch.folder + "/test.before-0002-steps.2.db")
  }

  @Test func `a failing upgrade leaves the old schema`() throws {
    try Migrator([deals]).migrate(db, at: 1_000)
    #expect(throws: SQLiteError.self) { try Migrator([deals, broken]).migrate(db, at: 2_000) }
    #expect(try tables() == ["deal", "schema_migration"])
    #expect(try db.fetchOne(Int.self, "PRAGMA user_version") == 1)
    #expect(try db.fetchOne(Int.self, "PRAGMA foreign_keys") == 1)
  }

  @Test func `a migration may rebuild a table others point to`() throws {
    try Migrator([deals, steps]).migrate(db, at: 1_000)
    try db.execute("INSERT INTO deal (number, title) VALUES (1, 'a')")
    try db.execute("INSERT INTO step (deal) VALUES (1)")
    let rebuild = Migration(
      name: "0003-rebuild",
      sql: """
        CREATE TABLE new (number INTEGER PRIMARY KEY, title TEXT NOT NULL, owner TEXT) STRICT;
        INSERT INTO new (number, title) SELECT number, title FROM deal;
        DROP TABLE deal;
        ALTER TABLE new RENAME TO deal;
        """)
    try Migrator([deals, steps, rebuild]).migrate(db, at: 2_000)
    #expect(try titles(db) == ["a"])
    #expect(try db.foreignKeyCheck() == [])
  }

  @Test func `a migration that breaks foreign keys is undone`() throws {
    try Migrator([deals, steps]).migrate(db, at: 1_000)
    let bad = Migration(name: "0003-bad", sql: "INSERT INTO step (deal) VALUES (99);")
    #expect(
      message { try Migrator([deals, steps, bad]).migrate(db, at: 2_000) }
        == "\(scratch.path): the migration '0003-bad' would leave 1 foreign keys of the table 'step' that point "
        + "nowhere. Nothing was changed; correct the data or the migration.")
    #expect(try db.fetchOne(Int.self, "SELECT count(*) FROM step") == 0)
  }

  @Test func `a database from a newer version is refused`() throws {
    try Migrator([deals, steps]).migrate(db, at: 1_000)
    #expect(
      message { try Migrator([deals]).migrate(db, at: 2_000) }
        == "\(scratch.path): the database comes from a newer version: it has the migration '0002-steps', which this "
        + "version does not know. Install that version or a later one.")
  }

  @Test func `an edited migration is refused`() throws {
    try Migrator([deals]).migrate(db, at: 1_000)
    let edited = Migration(name: "0001-deals", sql: deals.sql + " ")
    #expect(
      message { try Migrator([edited, steps]).migrate(db, at: 2_000) }
        == "\(scratch.path): the migration '0001-deals' was applied with another text than this version has. "
        + "Use the version that made the database, or restore a backup.")
    #expect(try tables() == ["deal", "schema_migration"])
  }

  @Test func `a migration inserted before an applied one is refused`() throws {
    try Migrator([deals]).migrate(db, at: 1_000)
    #expect(
      message { try Migrator([steps, deals]).migrate(db, at: 2_000) }
        == "\(scratch.path): the migration '0001-deals' has been applied without '0002-steps', which comes before it. "
        + "Use the version that made the database, or restore a backup.")
  }

  @Test func `the database of another program is refused`() throws {
    try db.executeScript("CREATE TABLE other (x TEXT)")
    #expect(
      message { try Migrator([deals]).migrate(db, at: 2_000) }
        == "\(scratch.path): the database was not made by this program: it has tables but no record of migrations. "
        + "Check the path.")
  }

  @Test func `two migrations of one name are refused`() {
    #expect(
      message { try Migrator([deals, deals]).migrate(db, at: 2_000) }
        == "\(scratch.path): two migrations are called '0001-deals'. Rename one of them.")
  }

  @Test func `a migration that commits is refused`() {
    let commits = Migration(name: "0001-commit", sql: "COMMIT")
    #expect(
      message { try Migrator([commits]).migrate(db, at: 2_000) }
        == "\(scratch.path): the migration '0001-commit' ends the transaction it runs in. "
        + "Remove its COMMIT or ROLLBACK.")
  }

  @Test func `a checksum is the FNV-1a of the text`() {
    #expect(Migration(name: "a", sql: "a").checksum == Int64(bitPattern: 0xaf63_dc4c_8601_ec8c))
  }
}
