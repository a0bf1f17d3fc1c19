import SQLite

/// A table of the schema, with the columns in which texts stand.
struct TextTable {
  /// Its name.
  let name: String
  /// What tells its rows apart: the row number, or the primary key where there is none.
  let key: [String]
  /// Its columns that hold texts.
  let columns: [String]
  /// All its columns.
  let allColumns: [String]
  /// Its columns that must hold something.
  let requiredColumns: [String]

  /// Every table of a database, also those that a later version of the program added.
  static func all(in db: Connection) throws -> [TextTable] {
    var tables: [(name: String, hasRowNumber: Bool)] = []
    try db.forEach(
      "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    ) { row in tables.append((row.string(0), !row.bool(1))) }
    return try tables.sorted { $0.name < $1.name }.map { name, hasRowNumber in
      var (key, texts, all, required): ([String], [String], [String], [String]) = ([], [], [], [])
      try db.forEach("SELECT name, type, pk, \"notnull\" FROM pragma_table_info(\(name)) ORDER BY cid") { row in
        all.append(row.string(0))
        if row.int(2) > 0 { key.append(row.string(0)) }
        if row.string(1).uppercased() == "TEXT" { texts.append(row.string(0)) }
        if row.bool(3) { required.append(row.string(0)) }
      }
      return TextTable(
        name: name, key: hasRowNumber ? ["rowid"] : key, columns: texts, allColumns: all, requiredColumns: required)
    }
  }

  /// A name of the schema as SQL writes it.
  static func quoted(_ name: String) -> String {
    "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// A text of the table, and what it is to become.
  struct Replacement {
    let column: String
    let key: [SQLValue]
    let text: String
  }

  /// The texts that a closure has something else for, among those in which one of some pieces stands, in any case of ASCII letters;
  /// no pieces stand for every text.
  func replacements(
    containing pieces: [String], in db: Connection,
    _ body: (_ text: String, _ column: String, _ key: [SQLValue]) -> String?
  ) throws -> [Replacement] {
    guard !columns.isEmpty else { return [] }
    let wanted = columns.reduce("0" as SQL) { "\($0) OR \(TextTable.condition($1, containing: pieces))" }
    let list = (key + columns).map { $0 == "rowid" ? $0 : TextTable.quoted($0) }.joined(separator: ", ")
    var found: [Replacement] = []
    try db.forEach("SELECT \(raw: list) FROM \(raw: TextTable.quoted(name)) WHERE \(wanted)") { row in
      let keys = try key.indices.map { try SQLValue(row: row, column: $0) }
      for (offset, column) in columns.enumerated() {
        guard let old = row.optionalString(key.count + offset), let text = body(old, column, keys) else { continue }
        found.append(Replacement(column: column, key: keys, text: text))
      }
    }
    return found
  }

  /// The condition that one of some pieces stands in a column, or that it has a text at all.
  static func condition(_ column: String, containing pieces: [String]) -> SQL {
    guard !pieces.isEmpty else { return "\(raw: quoted(column)) IS NOT NULL" }
    return pieces.reduce("0" as SQL) { sql, piece in
      "\(sql) OR \(raw: quoted(column)) LIKE \(pattern(containing: piece)) ESCAPE '~'"
    }
  }

  /// Puts a text in the place of another one; where it must be unique and is not, with a number behind it.
  func apply(_ replacement: Replacement, in db: Connection) throws {
    var text = replacement.text
    for number in 2...1000 {
      if try write(text, replacement, in: db, isLast: number == 1000) { return }
      text = "\(replacement.text)#\(number)"
    }
  }

  /// Writes a text into a row; false where the schema refuses it and there is another one to try.
  private func write(_ text: String, _ replacement: Replacement, in db: Connection, isLast: Bool) throws -> Bool {
    let row = zip(key, replacement.key).reduce("1" as SQL) { sql, part in
      "\(sql) AND \(raw: part.0 == "rowid" ? "rowid" : TextTable.quoted(part.0)) = \(part.1)"
    }
    let column = TextTable.quoted(replacement.column)
    do {
      try db.execute("UPDATE \(raw: TextTable.quoted(name)) SET \(raw: column) = \(text) WHERE \(row)")
      return true
    } catch {
      guard error.isConstraint, !isLast else { throw error }
      return false
    }
  }

  private static func pattern(containing piece: String) -> String {
    "%" + piece.replacing("~", with: "~~").replacing("%", with: "~%").replacing("_", with: "~_") + "%"
  }
}
