import CSQLite

extension Connection {
  /// Executes one statement.
  /// - Returns: the number of rows it changed. A statement that cannot change rows, such as CREATE, repeats the number
  ///   of the one before.
  @discardableResult
  public func execute(_ sql: SQL) throws(SQLiteError) -> Int {
    try prepare(binding: sql).run()
    return changedRows
  }

  /// All rows.
  @inlinable
  public func fetchAll<Value: RowDecodable>(_ type: Value.Type, _ sql: SQL) throws -> [Value] {
    var values: [Value] = []
    try forEach(sql) { row in values.append(try Value(row: row)) }
    return values
  }

  /// The first row, or nil.
  @inlinable
  public func fetchOne<Value: RowDecodable>(_ type: Value.Type, _ sql: SQL) throws -> Value? {
    try prepare(binding: sql).next { row in try Value(row: row) }
  }

  /// The first column of all rows.
  @inlinable
  public func fetchAll<Value: SQLDecodable>(_ type: Value.Type, _ sql: SQL) throws -> [Value] {
    var values: [Value] = []
    try forEach(sql) { row in values.append(try row[0]) }
    return values
  }

  /// The first column of the first row, or nil where there is no row.
  @inlinable
  public func fetchOne<Value: SQLDecodable>(_ type: Value.Type, _ sql: SQL) throws -> Value? {
    try prepare(binding: sql).next { row in try row[0] }
  }

  /// Calls the closure with every row.
  public func forEach(_ sql: SQL, _ body: (borrowing Row) throws -> Void) throws {
    try prepare(binding: sql).forEach(body)
  }

  /// A statement with all its values bound.
  public func prepare(binding sql: SQL) throws(SQLiteError) -> Statement {
    let statement = try prepare(sql.text)
    guard statement.parameterCount == sql.values.count else {
      throw SQLiteError(
        extendedCode: SQLITE_RANGE,
        message: "the statement has \(statement.parameterCount) parameters but \(sql.values.count) values",
        sql: sql.text, path: path)
    }
    try statement.bind(sql.values)
    return statement
  }
}
