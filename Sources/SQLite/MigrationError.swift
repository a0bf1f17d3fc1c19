/// A database was not migrated; it is as it was before.
public struct MigrationError: Error, Sendable, Equatable {
  /// What stands in the way. The values are names of migrations.
  public enum Problem: Sendable, Equatable {
    /// The database has tables but no record of migrations.
    case foreign
    /// The database has a migration the program does not know.
    case unknown(String)
    /// The text of an applied migration has changed.
    case edited(String)
    /// An earlier migration is missing although a later one has been applied.
    case outOfOrder(missing: String, applied: String)
    /// Two migrations of the program have the same name.
    case duplicate(String)
    /// The migration ended the transaction it ran in.
    case endedTransaction(String)
    /// The migration left rows of a table with foreign keys that point nowhere.
    case brokenForeignKeys(String, table: String, count: Int)
  }

  /// The path of the database.
  public let path: String
  /// What stands in the way.
  public let problem: Problem

  /// Makes an error.
  public init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }
}

extension MigrationError: CustomStringConvertible {
  /// The database, what stands in the way, and what mends it.
  public var description: String {
    "\(path.isEmpty ? "database in memory" : path): \(problem)"
  }
}

extension MigrationError.Problem: CustomStringConvertible {
  /// What stands in the way, and what mends it.
  public var description: String {
    switch self {
    case .foreign:
      "the database was not made by this program: it has tables but no record of migrations. Check the path."
    case .unknown(let name):
      "the database comes from a newer version: it has the migration '\(name)', which this version does not know. "
        + "Install that version or a later one."
    case .edited(let name):
      "the migration '\(name)' was applied with another text than this version has. "
        + "Use the version that made the database, or restore a backup."
    case .outOfOrder(let missing, let applied):
      "the migration '\(applied)' has been applied without '\(missing)', which comes before it. "
        + "Use the version that made the database, or restore a backup."
    case .duplicate(let name):
      "two migrations are called '\(name)'. Rename one of them."
    case .endedTransaction(let name):
      "the migration '\(name)' ends the transaction it runs in. Remove its COMMIT or ROLLBACK."
    case .brokenForeignKeys(let name, let table, let count):
      "the migration '\(name)' would leave \(count) foreign keys of the table '\(table)' that point nowhere. "
        + "Nothing was changed; correct the data or the migration."
    }
  }
}
