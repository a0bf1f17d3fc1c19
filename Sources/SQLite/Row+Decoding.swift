import CSQLite

extension Row {
  /// The value of a column by name, or an error that names the column and the statement.
  ///
  ///     title = try row["title"]
  @inlinable
  public subscript<Value: SQLDecodable>(_ name: String) -> Value {
    get throws(RowDecodingError) {
      try Value(row: self, column: compiled.index(ofColumn: name))
    }
  }

  /// The value of a column counted from 0, or an error that names the column and the statement.
  @inlinable
  public subscript<Value: SQLDecodable>(_ column: Int) -> Value {
    get throws(RowDecodingError) {
      guard column >= 0, column < columnCount else {
        throw RowDecodingError(column: String(column), sql: compiled.sql, problem: .missing)
      }
      return try Value(row: self, column: column)
    }
  }

  /// The name of a column counted from 0; empty where there is no such column.
  public func columnName(_ column: Int) -> String {
    sqlite3_column_name(handle, Int32(truncatingIfNeeded: column)).map { String(cString: $0) } ?? ""
  }

  /// The storage class of a column, in SQLite's words.
  public func typeName(_ column: Int) -> String {
    Self.name(ofType: type(column))
  }

  /// The error for a column that holds something else than its reader expects.
  public func mismatch(_ column: Int, expected: String) -> RowDecodingError {
    failure(column, .mismatch(expected: expected, found: typeName(column)))
  }

  /// The error for a column whose value a type does not accept.
  public func refusal(_ column: Int, by type: String) -> RowDecodingError {
    failure(column, .refused(by: type))
  }

  func type(_ column: Int) -> Int32 {
    sqlite3_column_type(handle, Int32(truncatingIfNeeded: column))
  }

  private func failure(_ column: Int, _ problem: RowDecodingError.Problem) -> RowDecodingError {
    RowDecodingError(column: columnName(column), sql: compiled.sql, problem: problem)
  }

  private static func name(ofType type: Int32) -> String {
    switch type {
    case SQLITE_INTEGER: "INTEGER"
    case SQLITE_FLOAT: "REAL"
    case SQLITE_TEXT: "TEXT"
    case SQLITE_BLOB: "BLOB"
    default: "NULL"
    }
  }
}
