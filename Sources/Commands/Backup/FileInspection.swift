import SQLite

/// What reading a whole database file found.
struct FileInspection<Table: Sendable>: Sendable {
  /// What is wrong with its structure, in SQLite's words.
  var damage: [String] = []
  /// Rows whose foreign key points nowhere.
  var violations: [ForeignKeyViolation] = []
  /// What the tables hold.
  var tables: [Table] = []

  /// Checks the structure of a file that nobody writes on one thread, and reads its tables on another.
  init(path: String, tables read: @escaping @Sendable (Connection) throws -> [Table]) throws {
    let parts = try Parallel.run(2) { part in
      let connection = try Connection(path: path, access: .immutable)
      return part == 0 ? try FileInspection(structureOf: connection) : FileInspection(tables: try read(connection))
    }
    damage = parts.flatMap(\.damage)
    violations = parts.flatMap(\.violations)
    tables = parts.flatMap(\.tables)
  }

  private init(tables: [Table]) {
    self.tables = tables
  }

  private init(structureOf connection: Connection) throws {
    damage = try connection.integrityCheck(.full)
    do {
      violations = try connection.foreignKeyCheck()
    } catch let error as SQLiteError where error.isCorrupt {
      if damage.isEmpty { damage = [error.message] }
    }
  }
}
