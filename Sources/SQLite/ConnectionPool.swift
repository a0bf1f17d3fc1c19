import Synchronization

/// One writer and several readers of a database, for any number of threads.
///
/// What the closures return are values; a connection cannot leave them. A closure must not call the pool again: it
/// might wait for itself.
public final class ConnectionPool: Sendable {
  /// The absolute path of the file.
  public let path: String
  private let options: Connection.Options
  private let writer: Mutex<Connection>
  private let readers: [PooledReader]
  private let turn = Atomic<Int>(0)

  /// Opens the writer, creating the file where it is missing; readers open when they are first needed.
  /// - Parameter readers: the number of reads that can run at the same time, at least 1.
  public init(path: String, readers: Int = 2, options: Connection.Options = .init()) throws(SQLiteError) {
    let connection = try Connection(path: path, access: .readWriteCreate, options: options)
    let path = connection.path
    self.path = path
    self.options = options
    self.readers = (0..<max(1, readers)).map { _ in PooledReader(path: path, options: options) }
    writer = Mutex(connection)
  }

  /// Runs the closure with a reader. All its queries see the same state of the database.
  public func read<Result: Sendable>(_ body: @Sendable (Connection) throws -> Result) throws -> Result {
    for reader in readers {
      if let result = try reader.readIfFree(body) { return result.value }
    }
    // All are in use: wait for one, each caller for another.
    let number = turn.add(1, ordering: .relaxed).oldValue
    return try readers[Int(UInt(bitPattern: number) % UInt(readers.count))].read(body)
  }

  /// Runs the closure with the writer, in one transaction: all of it is kept, or nothing where it throws.
  @discardableResult
  public func write<Result: Sendable>(_ body: @Sendable (Connection) throws -> Result) throws -> Result {
    try withWriter { db in try db.transaction(.immediate) { try body(db) } }
  }

  /// Runs the closure with the writer but without a transaction: for batches, durable writes, migrations, and backups.
  @discardableResult
  public func withWriter<Result: Sendable>(_ body: @Sendable (Connection) throws -> Result) throws -> Result {
    try writer.withLock { db in try body(db) }
  }

  /// Opens readers that all see the same state of the database, one for each thread of a parallel read.
  public func snapshotReaders(_ count: Int) throws -> [SnapshotReader] {
    try SnapshotReader.matching(path: path, count: count, options: options)
  }
}
