/// How the schema of a database compares with the migrations the program knows.
public struct MigrationState: Sendable, Equatable {
  /// What the database records, in the order in which it was applied.
  public let applied: [AppliedMigration]
  /// The names of migrations that are still to be applied.
  public let pending: [String]
  /// The database has no tables.
  public let isEmpty: Bool
  /// Why the database must not be touched, or nil.
  public let problem: MigrationError.Problem?

  /// The database can be used as it is.
  public var isCurrent: Bool { problem == nil && pending.isEmpty }

  /// Makes a state.
  public init(
    applied: [AppliedMigration], pending: [String], isEmpty: Bool, problem: MigrationError.Problem?
  ) {
    self.applied = applied
    self.pending = pending
    self.isEmpty = isEmpty
    self.problem = problem
  }
}
