import CSQLite
import SQLite
import Testing

@Suite struct SQLiteErrorTests {
  @Test(arguments: [
    (
      SQLITE_FULL, "full",
      "the disk is full or the database has reached its limit (full). Free space on its disk, then try again."
    ),
    (
      SQLITE_READONLY, "ro",
      "the database cannot be written (ro). "
        + "Check the owner and mode of the file and of its folder, or open it for writing."
    ),
    (SQLITE_CORRUPT, "bad", "the database is damaged (bad). Restore the latest backup."),
    (SQLITE_NOTADB, "no", "the file is not a SQLite database. Check the path, or restore the latest backup."),
    (
      SQLITE_CONSTRAINT | (8 << 8), "UNIQUE constraint failed: deal.title",
      "the schema refuses the change (UNIQUE constraint failed: deal.title). Correct the data, then try again."
    ),
    (
      SQLITE_CANTOPEN, "no file",
      "no file. Check that the folder exists and that its files may be read and written by you."
    ),
    (SQLITE_IOERR, "disk I/O error", "disk I/O error. Check the disk, then try again."),
    (SQLITE_ERROR, "near \"X\": syntax error", "near \"X\": syntax error. Correct the statement, then try again."),
  ])
  func `a message says what is wrong and what mends it`(_ code: Int32, _ reason: String, _ expected: String) {
    let error = SQLiteError(extendedCode: code, message: reason, sql: "SELECT\n  1", path: "/data/x.db")
    #expect("\(error)" == "/data/x.db: \(expected) SQL: SELECT 1")
  }

  @Test func `a lock names how long it was waited for and who has the file open`() {
    let lock = LockWait(
      waitedMilliseconds: 5_000, otherHolders: [.init(pid: 4711, command: "crm"), .init(pid: 33, command: "ops")])
    let error = SQLiteError(extendedCode: SQLITE_BUSY, message: "database is locked", path: "/data/x.db", lock: lock)
    #expect(
      "\(error)" == "/data/x.db: the database is locked and was not released within 5.0 s. "
        + "It is open in crm (pid 4711), ops (pid 33): wait until that has finished or end it, then try again.")
  }

  @Test func `a lock without a known holder says where to look`() {
    let lock = LockWait(waitedMilliseconds: 0, otherHolders: [])
    let error = SQLiteError(extendedCode: SQLITE_BUSY, message: "database is locked", path: "/data/x.db", lock: lock)
    #expect(
      "\(error)" == "/data/x.db: the database is locked. No other process of yours has it open: "
        + "look for one of another user or another connection of this one.")
  }

  @Test func `a long statement is cut`() {
    let sql = "SELECT " + String(repeating: "x", count: 400)
    let error = SQLiteError(extendedCode: SQLITE_ERROR, message: "m", sql: sql, path: "")
    #expect("\(error)" == "database in memory: m. Correct the statement, then try again. SQL: \(sql.prefix(299))…")
  }

  @Test func `an error carries the statement but not its values`() throws {
    let scratch = try Scratch()
    let db = try scratch.openWithDeals()
    try db.execute("INSERT INTO deal (title) VALUES (\("secret"))")
    let text = message { try db.execute("INSERT INTO deal (title) VALUES (\("secret"))") }
    #expect(
      text == "\(scratch.path): the schema refuses the change (UNIQUE constraint failed: deal.title). "
        + "Correct the data, then try again. SQL: INSERT INTO deal (title) VALUES (?)")
  }
}
