import CSQLite

extension Connection {
  /// Compiles a text that is exactly one statement.
  func compile(_ sql: String) throws(SQLiteError) -> CompiledStatement {
    let parts = try withStatements(of: sql) { handle, _, parts throws(SQLiteError) in
      parts.append(CompiledStatement(handle: handle, sql: sql, busy: busy))
      return parts.count < 2
    }
    guard parts.count == 1 else {
      let problem = parts.isEmpty ? "the text holds no statement" : "the text holds more than one statement"
      throw SQLiteError.misuse(problem, sql: sql, path: path)
    }
    return parts[0]
  }

  /// Executes all statements of a text, which must come from the program itself; rows they return are dropped.
  ///
  /// The script is not a transaction by itself. It may change the schema, so prepared statements are forgotten.
  /// - Throws: `SQLiteError` with the statement that failed; those before it have been executed.
  public func executeScript(_ script: String) throws(SQLiteError) {
    forgetStatements()
    _ = try withStatements(of: script) { handle, text, _ throws(SQLiteError) in
      let statement = CompiledStatement(handle: handle, sql: text(), busy: busy)
      try Statement(statement).run()
      return true
    }
  }

  /// Compiles the statements of a text one after the other, each when the one before has been handled, and calls the
  /// closure, which owns the handle, until it answers false.
  private func withStatements(
    of script: String,
    _ handleOne: (OpaquePointer, () -> String, inout [CompiledStatement]) throws(SQLiteError) -> Bool
  ) throws(SQLiteError) -> [CompiledStatement] {
    // SQLite would end the text at a NUL and ignore the rest.
    guard !script.utf8.contains(0) else {
      throw SQLiteError.misuse("the text contains NUL", sql: script, path: path)
    }
    var parts: [CompiledStatement] = []
    var script = script
    let result = script.withUTF8 { bytes -> Result<Void, SQLiteError> in
      var rest = UnsafeBufferPointer(rebasing: bytes[...])
      do throws(SQLiteError) {
        while !rest.isEmpty {
          let (compiled, used) = try compileFirst(of: rest)
          let text = rest.prefix(used)
          rest = UnsafeBufferPointer(rebasing: rest.dropFirst(used))
          guard let compiled else { continue }
          guard try handleOne(compiled, { String(decoding: text, as: UTF8.self) }, &parts) else { break }
        }
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
    return parts
  }

  /// Compiles the first statement; no handle where only blanks or comments are left.
  private func compileFirst(
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(SQLiteError) -> (OpaquePointer?, used: Int) {
    busy.waitedMilliseconds = 0
    var compiled: OpaquePointer?
    var used = bytes.count
    let code = bytes.withMemoryRebound(to: CChar.self) { text in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(handle, text.baseAddress, Int32(clamping: text.count), 0, &compiled, &tail)
      if let tail, let start = text.baseAddress { used = tail - start }
      return code
    }
    guard code == SQLITE_OK else { throw failure(code, sql: String(decoding: bytes, as: UTF8.self)) }
    return (compiled, max(used, 1))
  }
}
