import CSQLite

extension Statement {
  /// Binds NULL to a parameter counted from 1.
  public func bindNull(at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_null(handle, Int32(truncatingIfNeeded: index)))
  }

  /// Binds an integer to a parameter counted from 1.
  public func bind(_ value: Int64, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_int64(handle, Int32(truncatingIfNeeded: index), value))
  }

  /// Binds an integer or NULL to a parameter counted from 1.
  public func bind(_ value: Int64?, at index: Int) throws(SQLiteError) {
    if let value { try bind(value, at: index) } else { try bindNull(at: index) }
  }

  /// Binds an integer to a parameter counted from 1.
  public func bind(_ value: Int, at index: Int) throws(SQLiteError) {
    try bind(Int64(value), at: index)
  }

  /// Binds an integer or NULL to a parameter counted from 1.
  public func bind(_ value: Int?, at index: Int) throws(SQLiteError) {
    if let value { try bind(Int64(value), at: index) } else { try bindNull(at: index) }
  }

  /// Binds 1 for true or 0 for false to a parameter counted from 1.
  public func bind(_ value: Bool, at index: Int) throws(SQLiteError) {
    try bind(value ? 1 as Int64 : 0, at: index)
  }

  /// Binds a number to a parameter counted from 1.
  public func bind(_ value: Double, at index: Int) throws(SQLiteError) {
    try check(sqlite3_bind_double(handle, Int32(truncatingIfNeeded: index), value))
  }

  /// Binds a number or NULL to a parameter counted from 1.
  public func bind(_ value: Double?, at index: Int) throws(SQLiteError) {
    if let value { try bind(value, at: index) } else { try bindNull(at: index) }
  }

  /// Binds text to a parameter counted from 1.
  public func bind(_ value: String, at index: Int) throws(SQLiteError) {
    var value = value
    try check(value.withUTF8 { bindText(UnsafeRawBufferPointer($0), at: index) })
  }

  /// Binds text or NULL to a parameter counted from 1.
  public func bind(_ value: String?, at index: Int) throws(SQLiteError) {
    if let value { try bind(value, at: index) } else { try bindNull(at: index) }
  }

  /// Binds text given as UTF-8 to a parameter counted from 1. The bytes are copied, and not checked.
  public func bind(utf8: UnsafeBufferPointer<UInt8>, at index: Int) throws(SQLiteError) {
    try check(bindText(UnsafeRawBufferPointer(utf8), at: index))
  }

  /// Binds a blob to a parameter counted from 1.
  public func bind(_ value: [UInt8], at index: Int) throws(SQLiteError) {
    try check(
      value.withUnsafeBytes { bytes in
        let copy = compiled.arena.copy(bytes)
        return sqlite3_bind_blob64(handle, Int32(truncatingIfNeeded: index), copy, UInt64(bytes.count), nil)
      })
  }

  /// Binds any bindable value to a parameter counted from 1.
  public func bind(_ value: some SQLBindable, at index: Int) throws(SQLiteError) {
    try bind(value.sqlValue, at: index)
  }

  /// Binds a value to a parameter counted from 1.
  public func bind(_ value: SQLValue, at index: Int) throws(SQLiteError) {
    switch value {
    case .null: try bindNull(at: index)
    case .integer(let integer): try bind(integer, at: index)
    case .real(let number): try bind(number, at: index)
    case .text(let text): try bind(text, at: index)
    case .blob(let bytes): try bind(bytes, at: index)
    }
  }

  /// Binds all parameters.
  public func bind(_ values: [SQLValue]) throws(SQLiteError) {
    for (offset, value) in values.enumerated() { try bind(value, at: offset + 1) }
  }

  private func bindText(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int32 {
    let copy = compiled.arena.copy(bytes).assumingMemoryBound(to: CChar.self)
    // No destructor is SQLITE_STATIC: the arena keeps the bytes until the bindings are cleared.
    return sqlite3_bind_text64(
      handle, Int32(truncatingIfNeeded: index), copy, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
  }

  private func check(_ code: Int32) throws(SQLiteError) {
    if code != SQLITE_OK { throw compiled.failure(code) }
  }
}
