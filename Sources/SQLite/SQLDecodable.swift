import CSQLite

/// A type read from one column of a row. The storage class must fit: nothing is converted silently.
public protocol SQLDecodable {
  /// Reads a column counted from 0.
  init(row: borrowing Row, column: Int) throws(RowDecodingError)
}

extension Int64: SQLDecodable {
  /// Reads an integer.
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    guard row.type(column) == SQLITE_INTEGER else { throw row.mismatch(column, expected: "INTEGER") }
    self = row.int64(column)
  }
}

extension Int: SQLDecodable {
  /// Reads an integer.
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    self = Int(try Int64(row: row, column: column))
  }
}

extension Bool: SQLDecodable {
  /// Reads 0 or 1.
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    switch try Int64(row: row, column: column) {
    case 0: self = false
    case 1: self = true
    default: throw row.refusal(column, by: "Bool")
    }
  }
}

extension Double: SQLDecodable {
  /// Reads a real number or an integer.
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    let type = row.type(column)
    guard type == SQLITE_FLOAT || type == SQLITE_INTEGER else { throw row.mismatch(column, expected: "REAL") }
    self = row.double(column)
  }
}

extension String: SQLDecodable {
  /// Reads text.
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    guard row.type(column) == SQLITE_TEXT else { throw row.mismatch(column, expected: "TEXT") }
    self = row.string(column)
  }
}

extension [UInt8]: SQLDecodable {
  /// Reads a blob.
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    guard row.type(column) == SQLITE_BLOB else { throw row.mismatch(column, expected: "BLOB") }
    self = row.bytes(column)
  }
}

extension Optional: SQLDecodable where Wrapped: SQLDecodable {
  /// Reads the wrapped type, or NULL.
  @inlinable
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    self = row.isNull(column) ? nil : try Wrapped(row: row, column: column)
  }
}

extension SQLValue: SQLDecodable {
  /// Reads whatever is there.
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    self =
      switch row.type(column) {
      case SQLITE_INTEGER: .integer(row.int64(column))
      case SQLITE_FLOAT: .real(row.double(column))
      case SQLITE_TEXT: .text(row.string(column))
      case SQLITE_BLOB: .blob(row.bytes(column))
      default: .null
      }
  }
}

extension SQLDecodable where Self: RawRepresentable, RawValue: SQLDecodable {
  /// Reads the raw value.
  @inlinable
  public init(row: borrowing Row, column: Int) throws(RowDecodingError) {
    guard let value = Self(rawValue: try RawValue(row: row, column: column)) else {
      throw row.refusal(column, by: "\(Self.self)")
    }
    self = value
  }
}
