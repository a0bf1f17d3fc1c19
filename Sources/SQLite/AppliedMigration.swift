/// A migration a database records as applied.
public struct AppliedMigration: RowDecodable, Sendable, Equatable {
  /// Its name.
  public let name: String
  /// The hash of its text when it was applied.
  public let checksum: Int64
  /// When it was applied, in milliseconds since 1970 UTC.
  public let appliedAt: Int64

  /// Makes a record.
  public init(name: String, checksum: Int64, appliedAt: Int64) {
    self.name = name
    self.checksum = checksum
    self.appliedAt = appliedAt
  }

  /// Reads a row of `schema_migration`.
  public init(row: borrowing Row) throws {
    name = try row["name"]
    checksum = try row["checksum"]
    appliedAt = try row["applied_at"]
  }
}
