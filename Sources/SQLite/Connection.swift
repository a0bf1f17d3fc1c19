import CSQLite

/// A connection to a database, for one thread at a time.
///
/// Every connection enforces foreign keys, takes double-quoted text for a name and never for a string, distrusts
/// functions in the schema, and cannot corrupt the file by ordinary SQL. A database opened for writing is in WAL mode
/// with `synchronous=NORMAL`: readers and the one writer do not block each other, and a power failure may lose the
/// latest transactions but not the database; `withFullDurability` closes that gap where it matters.
public final class Connection {
  /// The absolute path of the file without symbolic links; empty for a database in memory.
  public let path: String
  /// What the connection may do.
  public let access: Access
  let handle: OpaquePointer
  let busy: BusyWait
  private var cache = StatementCache()

  /// Opens a database. `:memory:` gives one in memory.
  /// - Throws: `SQLiteError` where the file cannot be opened or created, or is not a database.
  public init(path: String, access: Access = .readOnly, options: Options = Options()) throws(SQLiteError) {
    busy = BusyWait(timeoutMilliseconds: options.busyTimeoutMilliseconds)
    handle = try Self.open(path, access)
    self.path = sqlite3_db_filename(handle, "main").map { String(cString: $0) } ?? ""
    self.access = access
    try configure(options)
  }

  deinit {
    cache.removeAll()
    // A statement still in use keeps the handle alive until it is released.
    sqlite3_close_v2(handle)
  }

  /// A statement, compiled now or earlier, that is not in use elsewhere.
  /// - Throws: `SQLiteError` where the text is not exactly one valid statement.
  public func prepare(_ sql: String) throws(SQLiteError) -> Statement {
    if let compiled = cache.take(sql) { return Statement(compiled) }
    let compiled = try compile(sql)
    cache.add(compiled)
    return Statement(compiled)
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// The number of rows the latest INSERT, UPDATE or DELETE changed.
  public var changedRows: Int { Int(sqlite3_changes64(handle)) }

  /// The rowid the latest INSERT gave; 0 where there was none.
  public var lastInsertedRowID: Int64 { sqlite3_last_insert_rowid(handle) }

  func failure(_ code: Int32, sql: String? = nil) -> SQLiteError {
    SQLiteError(connection: handle, code: code, sql: sql, path: path, busy: busy)
  }

  func forgetStatements() {
    cache.removeAll()
  }
}
