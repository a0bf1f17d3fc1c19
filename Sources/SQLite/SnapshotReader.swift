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

  /// Runs the closure with the connection; it must not end the open transaction.
  public func read<Result: Sendable>(_ body: @Sendable (Connection) throws -> Result) throws -> Result {
    try connection.withLock { connection in try body(connection) }
  }
}
