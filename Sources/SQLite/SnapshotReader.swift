import Synchronization

/// A reader that sees the database as it was at one moment, until it is released.
///
/// Any thread may use it, one at a time. While it lives, the write-ahead log cannot be emptied: release it soon.
public final class SnapshotReader: Sendable {
  private let connection: Mutex<Connection>

  /// Opens a reader of its own and fixes what it sees to the present state.
  init(path: String, options: Connection.Options) throws {
    let connection = try Connection(path: path, access: .readOnly, options: options)
    try connection.execute("BEGIN")
    // BEGIN alone fixes nothing; the first read does.
    _ = try connection.fetchOne(Int.self, "SELECT count(*) FROM sqlite_schema")
    self.connection = Mutex(connection)
  }

  /// Opens readers that all see the same state of the database, one for each thread of a parallel read.
  ///
  /// Debian's SQLite is built without `sqlite3_snapshot`. Instead all begin to read between two looks at `PRAGMA data_version`,
  /// which "is changed by commits made by other connections" (SQLite's documentation): where it stayed, nobody, in no process,
  /// committed between the first and the last of them. Otherwise they begin anew; where that goes on, as it does on a database
  /// that cannot be written, one reader is returned, which needs no other to agree with.
  ///
  ///     let readers = try SnapshotReader.matching(path: path, count: 2)
  ///     DispatchQueue.concurrentPerform(iterations: 2) { part in
  ///       readers[part].read { db in … WHERE number % 2 = \(part) … }
  ///     }
  public static func matching(
    path: String, count: Int, options: Connection.Options = .init()
  ) throws -> [SnapshotReader] {
    let observer = try Connection(path: path, access: .readOnly, options: options)
    for _ in 0..<20 {
      let before = try observer.fetchOne(Int.self, "PRAGMA data_version")
      let readers = try (0..<count).map { _ in try SnapshotReader(path: path, options: options) }
      if try observer.fetchOne(Int.self, "PRAGMA data_version") == before { return readers }
    }
    return [try SnapshotReader(path: path, options: options)]
  }

  /// Runs the closure with the connection; it must not end the open transaction.
  public func read<Result: Sendable>(_ body: @Sendable (Connection) throws -> Result) throws -> Result {
    try connection.withLock { connection in try body(connection) }
  }
}
