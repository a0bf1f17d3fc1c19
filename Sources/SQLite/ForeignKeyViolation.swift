/// A row whose foreign key points nowhere.
public struct ForeignKeyViolation: RowDecodable, Sendable, Equatable {
  /// The table of the row.
  public let table: String
  /// The row's rowid; nil in a table without one.
  public let rowID: Int64?
  /// The table that should hold the row pointed to.
  public let parent: String

  /// Makes a violation.
  public init(table: String, rowID: Int64?, parent: String) {
    self.table = table
    self.rowID = rowID
    self.parent = parent
  }

  /// Reads a row of `PRAGMA foreign_key_check`.
  public init(row: borrowing Row) throws {
    table = try row["table"]
    rowID = try row["rowid"]
    parent = try row["parent"]
  }
}
