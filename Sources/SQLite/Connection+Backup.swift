import CSQLite
import Glibc

extension Connection {
  /// Copies the database to a new file with mode 0600, while others may go on reading and writing this one.
  ///
  /// The copy is what a reader that starts now would see. Where copying fails, nothing is left behind.
  /// - Throws: `SQLiteError`, also where the file exists: nothing is ever overwritten.
  public func backup(to path: String) throws(SQLiteError) {
    guard !isInTransaction else {
      throw SQLiteError.misuse("a backup cannot be made inside a transaction", path: self.path)
    }
    _ = try Self.createFile(path, evenIfPresent: false)
    do throws(SQLiteError) {
      try copyPages(to: path)
    } catch {
      unlink(path)
      unlink(path + "-journal")
      throw error
    }
  }

  private func copyPages(to path: String) throws(SQLiteError) {
    let target = try Self.open(path, .readWrite)
    defer { sqlite3_close_v2(target) }
    guard let backup = sqlite3_backup_init(target, "main", handle, "main") else {
      throw SQLiteError(connection: target, code: sqlite3_errcode(target), sql: nil, path: path, busy: nil)
    }
    // All pages in one step, so that no writer can make the copy start again.
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    if stepped != SQLITE_DONE {
      let code = finished == SQLITE_OK ? stepped : finished
      throw SQLiteError(connection: target, code: code, sql: nil, path: path, busy: nil)
    }
  }
}
