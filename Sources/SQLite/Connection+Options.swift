extension Connection {
  /// What a connection may do.
  public enum Access: Sendable {
    /// Read an existing database. Its `-wal` and `-shm` must exist, or the folder be writable.
    case readOnly
    /// Read and write an existing database.
    case readWrite
    /// Read and write; a missing file is created with mode 0600.
    case readWriteCreate
  }

  /// How a connection behaves.
  public struct Options: Sendable, Equatable {
    /// How long to wait for a lock, in milliseconds.
    public var busyTimeoutMilliseconds: Int
    /// The size of the page cache, in KiB.
    public var pageCacheKiB: Int

    /// Makes options; SQLite's own page cache would be 2 000 KiB.
    public init(busyTimeoutMilliseconds: Int = 5_000, pageCacheKiB: Int = 16_384) {
      self.busyTimeoutMilliseconds = busyTimeoutMilliseconds
      self.pageCacheKiB = pageCacheKiB
    }
  }
}
