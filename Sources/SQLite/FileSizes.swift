/// The sizes of the files of a database, in bytes; 0 for one that does not exist.
public struct FileSizes: Sendable, Equatable {
  /// The database itself.
  public let database: Int64
  /// The write-ahead log.
  public let wal: Int64
  /// The index of the write-ahead log.
  public let sharedMemory: Int64

  /// Makes a set of sizes.
  public init(database: Int64, wal: Int64, sharedMemory: Int64) {
    self.database = database
    self.wal = wal
    self.sharedMemory = sharedMemory
  }
}
