/// What a table holds, short enough to be compared: its rows and a hash over all of them.
public struct TableDigest: Sendable, Equatable {
  /// The name of the table.
  public let table: String
  /// How many rows it has.
  public let rows: Int
  /// The SHA-256 of its rows, as 64 hexadecimal digits.
  public let sha256: String

  /// Makes a digest.
  public init(table: String, rows: Int, sha256: String) {
    self.table = table
    self.rows = rows
    self.sha256 = sha256
  }
}
