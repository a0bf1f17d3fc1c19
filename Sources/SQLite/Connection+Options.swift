extension Connection {
  /// What a connection may do.
  public enum Access: Sendable {
    /// Read an existing database. Its `-wal` and `-shm` must exist, or the folder be writable.
    case readOnly
    /// Read a database that nobody writes, without making or locking any file. A log beside it is not looked at.
    /// <https://www.sqlite.org/uri.html#uriimmutable>
    case immutable
    /// Read and write an existing database.
    case readWrite
    /// Read and write an existing database that nobody else has open, without a log beside it and without waiting for the disk:
    /// what a crash leaves may be damaged.
    case unshared
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
