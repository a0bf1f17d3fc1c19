import CSQLite

extension Connection {
  /// When a transaction takes its lock.
  public enum TransactionKind: String, Sendable {
    /// At its first statement; one that reads before it writes may then be refused at once, so use it for reading.
    case deferred
    /// At its start, for writing.
    case immediate
  }

  /// Runs the closure in a transaction, or in a savepoint where one is already open.
  ///
  /// Whatever is thrown, by the closure or by a COMMIT that is refused, undoes all changes and is thrown on. The
  /// closure must not swallow a full disk or an I/O error: SQLite may have rolled back by itself, and what follows
  /// would be outside any transaction.
  public func transaction<Result>(
    _ kind: TransactionKind = .immediate, _ body: () throws -> Result
  ) throws -> Result {
    if isInTransaction {
      return try bracket(
        begin: "SAVEPOINT nested", end: "RELEASE nested", undo: ["ROLLBACK TO nested", "RELEASE nested"], body)
    }
    return try bracket(begin: "BEGIN \(kind.rawValue)", end: "COMMIT", undo: ["ROLLBACK"], body)
  }

  /// Runs the closure with `synchronous=FULL`: each transaction in it has reached the disk when its COMMIT returns.
  /// Not to be called inside a transaction.
  public func withFullDurability<Result>(_ body: () throws -> Result) throws -> Result {
    guard !isInTransaction else {
      throw SQLiteError.misuse("the durability cannot be changed inside a transaction", path: path)
    }
    try execute("PRAGMA synchronous = FULL")
    let result: Result
    do {
      result = try body()
    } catch {
      _ = try? execute("PRAGMA synchronous = NORMAL")
      throw error
    }
    try execute("PRAGMA synchronous = NORMAL")
    return result
  }

  private func bracket<Result>(
    begin: String, end: String, undo: [String], _ body: () throws -> Result
  ) throws -> Result {
    try prepare(begin).run()
    do {
      let result = try body()
      // Also fails, as it must, where SQLite itself has rolled back and the closure ignored the error.
      try prepare(end).run()
      return result
    } catch {
      // "If the transaction has already been rolled back automatically by the error response, then the ROLLBACK
      // command will fail with an error, but no harm is caused by this." <https://www.sqlite.org/lang_transaction.html>
      if isInTransaction {
        for statement in undo { try? prepare(statement).run() }
      }
      throw error
    }
  }
}
