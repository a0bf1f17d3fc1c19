import CSQLite

/// A compiled statement with what belongs to it; owned by the cache of its connection and lent to one `Statement`.
@usableFromInline
final class CompiledStatement {
  let handle: OpaquePointer
  @usableFromInline let sql: String
  /// Kept alive because SQLite may still call it while the handle exists.
  let busy: BusyWait
  var isLent = false
  var lastUse = 0
  // Neither of the two is reached again while it is accessed; the checks cost a tenth of decoding by name.
  @exclusivity(unchecked) var arena = BindingArena()
  @exclusivity(unchecked) private var columns: ColumnNames?

  init(handle: OpaquePointer, sql: String, busy: BusyWait) {
    self.handle = handle
    self.sql = sql
    self.busy = busy
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// Ends the execution, and forgets the bound values.
  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    arena.rewind()
    busy.waitedMilliseconds = 0
  }

  /// The error behind a result code. Ends the execution, which would otherwise keep its locks.
  @inline(never)
  func failure(_ code: Int32) -> SQLiteError {
    let connection = sqlite3_db_handle(handle)
    let path = sqlite3_db_filename(connection, "main").map { String(cString: $0) } ?? ""
    let error = SQLiteError(connection: connection, code: code, sql: sql, path: path, busy: busy)
    reset()
    return error
  }

  /// The index of a column by name.
  @usableFromInline
  func index(ofColumn name: String) throws(RowDecodingError) -> Int {
    if columns == nil { columns = ColumnNames(of: handle) }
    guard let result = columns?.find(name) else {
      throw RowDecodingError(column: name, sql: sql, problem: .missing)
    }
    switch result {
    case .index(let index): return index
    case .ambiguous: throw RowDecodingError(column: name, sql: sql, problem: .ambiguous)
    }
  }
}
