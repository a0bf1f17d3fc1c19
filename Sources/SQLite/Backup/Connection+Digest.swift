import CSQLite

extension Connection {
  /// The names of the tables that hold data, in order: no views, no virtual tables (what those keep is in tables of their own),
  /// and none of SQLite's.
  public func dataTables() throws -> [String] {
    try fetchAll(
      String.self,
      """
      SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')
        AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
      """)
  }

  /// How many rows a table has.
  public func rowCount(ofTable table: String) throws -> Int {
    try fetchOne(Int.self, SQL(text: "SELECT count(*) FROM \(Self.quoted(table))")) ?? 0
  }

  /// Counts and hashes the rows of a table, in the order of its primary key or, where it has one, of its rowid.
  ///
  /// What is hashed: the number of columns as an INTEGER, their names as TEXT, then every value of every row. The rowid is the first
  /// column of a table that has one. `DigestInput` tells how a value becomes bytes.
  /// - Parameter progress: is called from time to time with the number of bytes hashed since the last call.
  public func digest(ofTable table: String, progress: (Int) -> Void = { _ in }) throws -> TableDigest {
    let quoted = Self.quoted(table)
    let isWithoutRowID = try fetchOne(
      Bool.self, "SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = \(table)")
    let columns = try fetchAll(String.self, "SELECT name FROM pragma_table_xinfo(\(table))").map { $0.lowercased() }
    let rowID = ["rowid", "_rowid_", "oid"].first { !columns.contains($0) }
    if isWithoutRowID == false, let rowID {
      return try digest(
        of: "SELECT \(rowID) AS rowid, * FROM \(quoted) ORDER BY \(rowID)", as: table, progress: progress)
    }
    let key = try fetchAll(
      String.self, "SELECT name FROM pragma_table_xinfo(\(table)) WHERE pk > 0 ORDER BY pk")
    // A table that has given all three names of the rowid to its columns is read as it lies.
    let order = key.isEmpty ? "" : " ORDER BY " + key.map(Self.quoted).joined(separator: ", ")
    return try digest(of: "SELECT * FROM \(quoted)\(order)", as: table, progress: progress)
  }

  /// Counts and hashes the rows that a statement of the program itself returns.
  /// - Parameter name: what the digest is called.
  public func digest(
    of statement: String, as name: String, progress: (Int) -> Void = { _ in }
  ) throws -> TableDigest {
    let statement = try prepare(statement)
    let columnCount = sqlite3_column_count(statement.handle)
    var input = DigestInput()
    input.append(Int64(columnCount))
    for column in 0..<columnCount { input.append(String(cString: sqlite3_column_name(statement.handle, column))) }
    var rows = 0
    var reported = 0
    try statement.forEach { row in
      for column in 0..<columnCount { input.append(row.handle, column: column) }
      rows += 1
      if input.length - reported > 1 << 20 {
        progress(input.length - reported)
        reported = input.length
      }
    }
    return TableDigest(table: name, rows: rows, sha256: input.finish())
  }

  /// A name as SQL reads it back.
  private static func quoted(_ name: String) -> String {
    "\"" + name.replacing("\"", with: "\"\"") + "\""
  }
}
