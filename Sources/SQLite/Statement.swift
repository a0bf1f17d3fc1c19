import CSQLite

/// A prepared statement.
///
/// Binding counts parameters from 1, as SQL's `?1` does. Every execution binds anew: `run()`, the end of the rows and
/// `reset()` forget the bound values.
///
///     let insert = try db.prepare("INSERT INTO sample (series, at, value) VALUES (?, ?, ?)")
///     for sample in samples {
///       try insert.bind(sample.series, at: 1)
///       try insert.bind(sample.at, at: 2)
///       try insert.bind(sample.value, at: 3)
///       try insert.run()
///     }
///
/// When the last reference goes, the compiled statement returns to the cache of its connection.
public final class Statement {
  @usableFromInline let compiled: CompiledStatement
  let handle: OpaquePointer

  init(_ compiled: CompiledStatement) {
    self.compiled = compiled
    self.handle = compiled.handle
    compiled.isLent = true
  }

  deinit {
    compiled.reset()
    compiled.isLent = false
  }

  /// The text of the statement.
  public var sql: String { compiled.sql }

  /// The number of parameters.
  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// Whether executing the statement cannot change the database directly.
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

  /// Executes the statement to its end; rows it returns are dropped.
  public func run() throws(SQLiteError) {
    while try step() {}
  }

  /// Calls the closure with the next row; nil when there is none left, after which the values must be bound again.
  @inlinable
  public func next<Result>(_ body: (borrowing Row) throws -> Result) throws -> Result? {
    guard try step() else { return nil }
    return try body(Row(compiled))
  }

  /// Calls the closure with every row that is left. When it throws, the statement is reset.
  public func forEach(_ body: (borrowing Row) throws -> Void) throws {
    let row = Row(compiled)
    do {
      while try step() { try body(row) }
    } catch {
      reset()
      throw error
    }
  }

  /// Ends an execution early, and forgets the bound values.
  public func reset() {
    compiled.reset()
  }

  /// True at a row. At the end the statement is reset, so that it holds no lock.
  @usableFromInline
  func step() throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW:
      return true
    case SQLITE_DONE:
      compiled.reset()
      return false
    case let code:
      throw compiled.failure(code)
    }
  }
}
