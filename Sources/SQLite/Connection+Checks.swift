import Glibc

extension Connection {
  /// How thoroughly to look for damage.
  public enum IntegrityCheck: String, Sendable {
    /// Structure and constraints, without comparing indexes with their tables.
    case quick = "quick_check"
    /// Everything; reads the whole file.
    case full = "integrity_check"
  }

  /// What is wrong with the file, in SQLite's words; empty where nothing is. At most 100 entries.
  public func integrityCheck(_ check: IntegrityCheck = .quick) throws -> [String] {
    var answers: [String] = []
    do {
      try forEach("PRAGMA \(raw: check.rawValue)") { row in answers.append(row.string(0)) }
    } catch let error as SQLiteError where error.isCorrupt || error.isNotADatabase {
      // Some damage stops the check itself, and is what it was to find.
      answers.append(error.message)
    }
    return answers == ["ok"] ? [] : answers
  }

  /// The rows whose foreign key points nowhere.
  public func foreignKeyCheck() throws -> [ForeignKeyViolation] {
    try fetchAll(ForeignKeyViolation.self, "PRAGMA foreign_key_check")
  }

  /// The journal mode, such as `wal`.
  public func journalMode() throws -> String {
    try fetchOne(String.self, "PRAGMA journal_mode") ?? ""
  }

  /// The sizes of the database's files, in bytes.
  public var fileSizes: FileSizes {
    FileSizes(database: size(of: path), wal: size(of: path + "-wal"), sharedMemory: size(of: path + "-shm"))
  }

  /// Moves what the write-ahead log holds into the database and empties the log, as far as readers allow it.
  /// - Returns: whether all of it was moved; false while a reader still needs an older state.
  @discardableResult
  public func checkpoint() throws -> Bool {
    try prepare("PRAGMA wal_checkpoint(TRUNCATE)").next { row in row.int64(0) == 0 } ?? false
  }

  private func size(of path: String) -> Int64 {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_size) : 0
  }
}
