/// Brings a database to the schema the program knows.
///
/// Applied migrations are recorded in the table `schema_migration`; their number is also `PRAGMA user_version`.
///
/// - An empty database is created in one transaction.
/// - Before another one is changed, a copy is made beside it: `NAME.before-0002-….db`.
/// - Each migration is a transaction; foreign keys are not enforced in it, so that it may rebuild tables, but they
///   are checked before it is committed.
/// - A database with a migration that is unknown, was edited, or is out of order is not touched.
public struct Migrator: Sendable {
  /// The migrations, in their order.
  public let migrations: [Migration]

  /// Makes a migrator.
  public init(_ migrations: [Migration]) {
    self.migrations = migrations
  }

  /// Applies what is pending.
  /// - Parameters:
  ///   - db: a connection that may write, outside a transaction.
  ///   - time: the present time, in milliseconds since 1970 UTC; it is recorded.
  /// - Throws: `MigrationError` or `SQLiteError`. Migrations before the one that failed stay applied, except that
  ///   a database that was empty stays empty.
  @discardableResult
  public func migrate(_ db: Connection, at time: Int64) throws -> MigrationOutcome {
    let state = try checkedState(of: db)
    guard !state.pending.isEmpty else { return MigrationOutcome(applied: [], copy: nil) }
    return try withoutForeignKeys(db) {
      if state.isEmpty {
        let applied = try db.transaction { try apply(db, at: time, limit: .max) }
        return MigrationOutcome(applied: applied, copy: nil)
      }
      let copy = db.path.isEmpty ? nil : try makeCopy(of: db, before: state.pending[0])
      var applied: [String] = []
      for _ in state.pending {
        applied += try db.transaction { try apply(db, at: time, limit: 1) }
      }
      return MigrationOutcome(applied: applied, copy: copy)
    }
  }

  /// Compares the database with the migrations, without changing it.
  public func state(of db: Connection) throws -> MigrationState {
    let tables = try db.fetchAll(String.self, "SELECT name FROM sqlite_schema WHERE type = 'table'")
    guard tables.contains("schema_migration") else {
      return MigrationState(
        applied: [], pending: migrations.map(\.name), isEmpty: tables.isEmpty,
        problem: tables.isEmpty ? duplicate : .foreign)
    }
    let applied = try db.fetchAll(
      AppliedMigration.self, "SELECT name, checksum, applied_at FROM schema_migration ORDER BY number")
    let known = Set(applied.map(\.name))
    return MigrationState(
      applied: applied, pending: migrations.map(\.name).filter { !known.contains($0) }, isEmpty: false,
      problem: duplicate ?? problem(with: applied))
  }

  func checkedState(of db: Connection) throws -> MigrationState {
    let state = try state(of: db)
    if let problem = state.problem { throw MigrationError(path: db.path, problem: problem) }
    return state
  }

  private var duplicate: MigrationError.Problem? {
    var seen: Set<String> = []
    return migrations.first { !seen.insert($0.name).inserted }.map { .duplicate($0.name) }
  }

  private func problem(with applied: [AppliedMigration]) -> MigrationError.Problem? {
    if let unknown = applied.first(where: { record in !migrations.contains { $0.name == record.name } }) {
      return .unknown(unknown.name)
    }
    for (migration, record) in zip(migrations, applied) {
      if migration.name != record.name { return .outOfOrder(missing: migration.name, applied: record.name) }
      if migration.checksum != record.checksum { return .edited(migration.name) }
    }
    return nil
  }
}
