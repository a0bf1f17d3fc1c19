import Glibc

extension Migrator {
  /// Applies pending migrations in the open transaction. The state is read again, because another process may have
  /// migrated while this one waited for the lock.
  func apply(_ db: Connection, at time: Int64, limit: Int) throws -> [String] {
    let state = try checkedState(of: db)
    if state.isEmpty { try db.executeScript(Self.recordTable) }
    let names = state.pending.prefix(limit)
    for (offset, name) in names.enumerated() {
      let number = state.applied.count + offset + 1
      guard let migration = migrations.first(where: { $0.name == name }) else { continue }
      try db.executeScript(migration.sql)
      guard db.isInTransaction else { throw MigrationError(path: db.path, problem: .endedTransaction(name)) }
      try checkForeignKeys(db, after: name)
      try db.execute(
        """
        INSERT INTO schema_migration (number, name, checksum, applied_at)
        VALUES (\(number), \(name), \(migration.checksum), \(time))
        """)
      try db.executeScript("PRAGMA user_version = \(number)")
    }
    return Array(names)
  }

  private static let recordTable = """
    CREATE TABLE schema_migration (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      checksum INTEGER NOT NULL,
      applied_at INTEGER NOT NULL
    ) STRICT
    """

  private func checkForeignKeys(_ db: Connection, after name: String) throws {
    let violations = try db.foreignKeyCheck()
    guard let first = violations.first else { return }
    let count = violations.count { $0.table == first.table }
    throw MigrationError(path: db.path, problem: .brokenForeignKeys(name, table: first.table, count: count))
  }

  /// "PRAGMA foreign_keys is a no-op within a transaction", so it is set around it.
  func withoutForeignKeys<Result>(_ db: Connection, _ body: () throws -> Result) throws -> Result {
    guard !db.isInTransaction else {
      throw SQLiteError.misuse("a database cannot be migrated inside a transaction", path: db.path)
    }
    try db.executeScript("PRAGMA foreign_keys = OFF")
    defer { try? db.executeScript("PRAGMA foreign_keys = ON") }
    return try body()
  }

  /// Copies the database beside itself under a name that is free.
  func makeCopy(of db: Connection, before name: String) throws -> String {
    let base = db.path.hasSuffix(".db") ? String(db.path.dropLast(3)) : db.path
    var copy = "\(base).before-\(name).db"
    var number = 1
    while access(copy, F_OK) == 0 {
      number += 1
      copy = "\(base).before-\(name).\(number).db"
    }
    try db.backup(to: copy)
    return copy
  }
}
