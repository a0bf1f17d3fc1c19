import CSQLite
import Glibc

extension Connection {
  /// Copies the database to a new file with mode 0600, while others may go on reading and writing this one.
  ///
  /// The copy is what a reader that starts now would see, and one file that needs none beside it: it is not in WAL mode, so that it can
  /// be read where nothing can be written. It has reached the disk when this returns. Where copying fails, nothing is left behind.
  /// - Throws: `SQLiteError`, also where the file exists: nothing is ever overwritten.
  public func backup(to path: String) throws(SQLiteError) {
    guard !isInTransaction else {
      throw SQLiteError.misuse("a backup cannot be made inside a transaction", path: self.path)
    }
    _ = try Self.createFile(path, evenIfPresent: false)
    do throws(SQLiteError) {
      try copyPages(to: path)
      try Self.syncToDisk(path)
    } catch {
      unlink(path)
      for suffix in Self.companionSuffixes { unlink(path + suffix) }
      throw error
    }
  }

  /// What SQLite puts behind the name of a database for the files beside it.
  public static let companionSuffixes = ["-journal", "-wal", "-shm"]

  private func copyPages(to path: String) throws(SQLiteError) {
    let target = try Connection(path: path, access: .unshared)
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw target.failure(sqlite3_errcode(target.handle))
    }
    // All pages in one step, so that no writer can make the copy start again.
    let stepped = sqlite3_backup_step(backup, -1)
    let finished = sqlite3_backup_finish(backup)
    if stepped != SQLITE_DONE { throw target.failure(finished == SQLITE_OK ? stepped : finished) }
    try target.leaveWALMode()
  }

  /// Takes from the file's header that it is to be read with a write-ahead log, which a copy of a database in WAL mode says.
  private func leaveWALMode() throws(SQLiteError) {
    // Only reading finds out what the header says now, and only a mode that differs is changed.
    try executeScript("PRAGMA schema_version; PRAGMA journal_mode = MEMORY")
  }

  /// Waits until a file and its entry in the folder have reached the disk.
  public static func syncToDisk(_ path: String) throws(SQLiteError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    for place in [path, folder] {
      let descriptor = Glibc.open(place, O_RDONLY | O_CLOEXEC)
      let isSynced = descriptor >= 0 && fsync(descriptor) == 0
      let reason = errno
      if descriptor >= 0 { close(descriptor) }
      // Some file systems cannot sync a folder; they keep its entries in order by themselves.
      guard isSynced || (place == folder && reason == EINVAL) else {
        throw SQLiteError(
          extendedCode: SQLITE_IOERR, message: "cannot be written to the disk: " + String(cString: strerror(reason)),
          path: path)
      }
    }
  }
}
