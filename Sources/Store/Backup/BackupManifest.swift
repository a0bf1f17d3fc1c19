public import Domain
public import SQLite

/// What a backup says of itself: when and by what it was made, and the rows and hash of each of its tables.
///
/// It is kept in two tables of the backup, `backup_about` and `backup_manifest`, which the project's database does not have.
public struct BackupManifest: Sendable, Equatable {
  /// The name under which the schema itself is hashed: every table, index, view and trigger with its SQL.
  public static let schemaEntry = "(schema)"

  /// When the backup was made.
  public var madeAt: Instant
  /// The newest migration of its schema; empty where it has none.
  public var migration: String
  /// The version of the program that made it.
  public var program: String
  /// What each table holds, by name; the schema comes first.
  public var tables: [TableDigest]

  /// A manifest with all its parts.
  public init(madeAt: Instant, migration: String, program: String, tables: [TableDigest]) {
    self.madeAt = madeAt
    self.migration = migration
    self.program = program
    self.tables = tables
  }

  /// Whether a database has a manifest.
  public static func isPresent(in db: Connection) throws -> Bool {
    try ownTables.isSubset(of: db.dataTables())
  }

  /// The manifest of a backup; nil where it has none.
  public static func read(from db: Connection) throws -> BackupManifest? {
    guard try isPresent(in: db) else { return nil }
    let tables = try db.fetchAll(
      TableDigest.self, "SELECT table_name, row_count, sha256 FROM backup_manifest ORDER BY position")
    return try db.prepare("SELECT made_at, migration, program FROM backup_about").next { row in
      BackupManifest(
        madeAt: Instant(milliseconds: try row["made_at"]), migration: try row["migration"],
        program: try row["program"], tables: tables)
    }
  }

  /// Writes the manifest into a backup, in place of one that is there.
  public func write(to db: Connection) throws {
    try db.transaction {
      try db.executeScript(Self.drop)
      try db.executeScript(Self.create)
      try db.execute(
        """
        INSERT INTO backup_about (id, made_at, migration, program)
        VALUES (1, \(madeAt.milliseconds), \(migration), \(program))
        """)
      for (position, digest) in tables.enumerated() {
        try db.execute(
          """
          INSERT INTO backup_manifest (table_name, position, row_count, sha256)
          VALUES (\(digest.table), \(position), \(digest.rows), \(digest.sha256))
          """)
      }
    }
  }

  /// Takes the manifest out of a database.
  public static func remove(from db: Connection) throws {
    try db.transaction { try db.executeScript(drop) }
  }

  /// What a manifest lists of a database, in its order: the schema and the tables, without those of a manifest.
  public static func entries(of db: Connection) throws -> [String] {
    try [schemaEntry] + db.dataTables().filter { !ownTables.contains($0) }
  }

  /// Counts and hashes the rows of an entry.
  /// - Parameter progress: is called from time to time with the number of bytes hashed since the last call.
  public static func digest(
    of entry: String, in db: Connection, progress: (Int) -> Void = { _ in }
  ) throws -> TableDigest {
    guard entry == schemaEntry else { return try db.digest(ofTable: entry, progress: progress) }
    return try db.digest(of: schema, as: entry)
  }

  private static let ownTables: Set<String> = ["backup_about", "backup_manifest"]

  // Without the numbers of pages, which say nothing of what the tables hold.
  private static let schema = """
    SELECT type, name, tbl_name, sql FROM sqlite_schema
    WHERE tbl_name NOT IN ('backup_about', 'backup_manifest') ORDER BY type, name
    """

  private static let drop = """
    DROP TABLE IF EXISTS backup_about;
    DROP TABLE IF EXISTS backup_manifest;
    """

  private static let create = """
    CREATE TABLE backup_about (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      made_at INTEGER NOT NULL,
      migration TEXT NOT NULL,
      program TEXT NOT NULL
    ) STRICT;

    CREATE TABLE backup_manifest (
      table_name TEXT PRIMARY KEY,
      position INTEGER NOT NULL UNIQUE,
      row_count INTEGER NOT NULL,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
    ) STRICT, WITHOUT ROWID;
    """
}

extension TableDigest: RowDecodable {
  /// Reads a row of `backup_manifest`.
  public init(row: borrowing Row) throws {
    self.init(table: try row["table_name"], rows: try row["row_count"], sha256: try row["sha256"])
  }
}

extension BackupManifest {
  /// What it says of the tables, without the schema.
  public var dataTables: [TableDigest] { tables.filter { $0.table != Self.schemaEntry } }
}
