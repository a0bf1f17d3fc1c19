import CSQLite

/// The current row of a running statement.
///
/// Lent to a closure or to `RowDecodable.init(row:)` for one step: it cannot be copied, so it cannot be kept.
///
/// The accessors by number convert as SQLite does and check nothing; they are for hot loops over columns whose type
/// the schema guarantees (STRICT, NOT NULL). A NULL reads as 0 or as empty text: use the optional ones where a column
/// may be NULL. The subscripts check the type and throw.
public struct Row: ~Copyable {
  @usableFromInline let compiled: CompiledStatement
  let handle: OpaquePointer

  @usableFromInline
  init(_ compiled: CompiledStatement) {
    self.compiled = compiled
    self.handle = compiled.handle
  }

  /// The number of columns.
  public var columnCount: Int { Int(sqlite3_column_count(handle)) }

  /// Whether the column, counted from 0, is NULL.
  public func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) == SQLITE_NULL
  }

  /// The integer in a column counted from 0.
  public func int64(_ column: Int) -> Int64 {
    sqlite3_column_int64(handle, Int32(truncatingIfNeeded: column))
  }

  /// The integer in a column counted from 0, or nil for NULL.
  public func optionalInt64(_ column: Int) -> Int64? {
    isNull(column) ? nil : int64(column)
  }

  /// The integer in a column counted from 0.
  public func int(_ column: Int) -> Int {
    Int(int64(column))
  }

  /// The integer in a column counted from 0, or nil for NULL.
  public func optionalInt(_ column: Int) -> Int? {
    isNull(column) ? nil : int(column)
  }

  /// Whether the integer in a column counted from 0 is not 0.
  public func bool(_ column: Int) -> Bool {
    int64(column) != 0
  }

  /// The number in a column counted from 0.
  public func double(_ column: Int) -> Double {
    sqlite3_column_double(handle, Int32(truncatingIfNeeded: column))
  }

  /// The number in a column counted from 0, or nil for NULL.
  public func optionalDouble(_ column: Int) -> Double? {
    isNull(column) ? nil : double(column)
  }

  /// The text in a column counted from 0; bytes that are not UTF-8 become U+FFFD.
  public func string(_ column: Int) -> String {
    String(decoding: utf8(column), as: UTF8.self)
  }

  /// The text in a column counted from 0, or nil for NULL.
  public func optionalString(_ column: Int) -> String? {
    // SQLite has no pointer for NULL, and has one even for empty text.
    let text = utf8(column)
    return text.baseAddress == nil ? nil : String(decoding: text, as: UTF8.self)
  }

  /// Calls the closure with the UTF-8 of a column counted from 0, without making a string; nil for NULL.
  /// The buffer is valid only inside the closure.
  @inlinable
  public func withUTF8<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>?) throws -> Result
  ) rethrows -> Result {
    let text = utf8(column)
    return try body(text.baseAddress == nil ? nil : text)
  }

  /// The bytes in a column counted from 0; empty for NULL.
  public func bytes(_ column: Int) -> [UInt8] {
    let index = Int32(truncatingIfNeeded: column)
    // "The safest policy is to invoke sqlite3_column_blob() followed by sqlite3_column_bytes()."
    let start = sqlite3_column_blob(handle, index)
    return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index))))
  }

  @usableFromInline
  func utf8(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    let index = Int32(truncatingIfNeeded: column)
    guard let start = sqlite3_column_text(handle, index) else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
  }
}
