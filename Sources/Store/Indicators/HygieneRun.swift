public import Domain
public import SQLite

/// How many deals were clean at each lint of the whole pipeline.
public struct HygieneRun: RowDecodable, Sendable, Equatable {
  /// When the pipeline was read.
  public let at: Instant
  /// Deals in scope.
  public let inScope: Int
  /// Deals of them without an error.
  public let clean: Int

  /// Reads the columns in their order.
  public init(row: borrowing Row) throws {
    at = Instant(milliseconds: row.int64(0))
    inScope = row.int(1)
    clean = row.int(2)
  }

  /// The recorded runs up to a moment, the earliest first; nil for all.
  public static func all(in connection: Connection, through moment: Instant? = nil) throws -> [HygieneRun] {
    try connection.fetchAll(
      HygieneRun.self,
      "SELECT at, in_scope, clean FROM lint_run WHERE at <= \(moment?.milliseconds ?? .max) ORDER BY at, id")
  }
}
