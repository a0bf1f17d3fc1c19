/// What migrating did.
public struct MigrationOutcome: Sendable, Equatable {
  /// The names of the migrations applied, in order.
  public let applied: [String]
  /// The path of the copy made before, or nil where none was needed.
  public let copy: String?

  /// Makes an outcome.
  public init(applied: [String], copy: String?) {
    self.applied = applied
    self.copy = copy
  }
}
