import CSQLite

extension Connection {
  /// Replaces everything in the database by what another one holds, in one transaction.
  ///
  /// Who has the database open sees the old content until the end, and then the new one; where this fails or the process dies, the old
  /// one stays. The pages of both must have the same size.
  /// - Parameters:
  ///   - source: the other database, which nobody writes meanwhile.
  ///   - beforehand: is called when nobody can write any more and nothing has changed yet. What it throws leaves all as it was.
  /// - Throws: `SQLiteError`, also where another connection keeps its lock for longer than the busy timeout.
  public func replaceContent(with source: Connection, beforehand: () throws -> Void) throws {
    forgetStatements()
    guard let backup = sqlite3_backup_init(handle, "main", source.handle, "main") else {
      throw failure(sqlite3_errcode(handle))
    }
    // "The sqlite3_backup_step() function may … obtain an exclusive lock on the destination database", which it keeps until
    // sqlite3_backup_finish(): a step of no pages takes the lock alone. <https://www.sqlite.org/c3ref/backup_finish.html>
    var code = sqlite3_backup_step(backup, 0)
    if code == SQLITE_OK {
      do {
        try beforehand()
      } catch {
        sqlite3_backup_finish(backup)
        throw error
      }
      code = sqlite3_backup_step(backup, -1)
    }
    let finished = sqlite3_backup_finish(backup)
    if code != SQLITE_DONE { throw failure(finished == SQLITE_OK ? code : finished) }
    if finished != SQLITE_OK { throw failure(finished) }
  }

  /// The size of the pages, in bytes.
  public func pageSize() throws -> Int {
    try fetchOne(Int.self, "PRAGMA page_size") ?? 0
  }

  /// Writes the database anew with pages of another size.
  public func rebuild(pageSize: Int) throws(SQLiteError) {
    try executeScript("PRAGMA page_size = \(pageSize); VACUUM")
  }
}
