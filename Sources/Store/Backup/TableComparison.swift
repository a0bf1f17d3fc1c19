public import SQLite

/// How a table of a backup compares with what the manifest says of it.
public struct TableComparison: Sendable, Equatable {
  /// What was found out.
  public enum Outcome: String, Sendable {
    /// It holds what it held when the backup was made.
    case same
    /// It holds something else.
    case differs
    /// The manifest lists it, but it is not there.
    case missing
    /// It is there, but the manifest does not list it.
    case added
    /// Its rows cannot be read.
    case unreadable
    /// There is no manifest to compare it with.
    case counted
  }

  /// The name of the table, or `BackupManifest.schemaEntry`.
  public let table: String
  /// How it compares.
  public let outcome: Outcome
  /// What the manifest says.
  public let expected: TableDigest?
  /// How many rows there are; nil where it is missing or unreadable.
  public let rows: Int?
  /// The hash of the rows there are; nil where it was not computed.
  public let sha256: String?

  /// Whether nothing speaks against the table.
  public var isSound: Bool { outcome == .same || outcome == .counted }

  /// Reads every table of a database and compares it with a manifest; without one, rows are only counted.
  /// - Parameter progress: is called from time to time with the number of bytes hashed since the last call.
  public static func all(
    of db: Connection, with manifest: BackupManifest?, progress: (Int) -> Void = { _ in }
  ) throws -> [TableComparison] {
    let entries = try BackupManifest.entries(of: db)
    guard let manifest else {
      return try entries.filter { $0 != BackupManifest.schemaEntry }.map { table in
        try unlessDamaged(table, expected: nil) {
          TableComparison(
            table: table, outcome: .counted, expected: nil, rows: try db.rowCount(ofTable: table), sha256: nil)
        }
      }
    }
    let expected = Dictionary(manifest.tables.map { ($0.table, $0) }) { first, _ in first }
    let found = try entries.map { table in
      try unlessDamaged(table, expected: expected[table]) {
        let digest = try BackupManifest.digest(of: table, in: db, progress: progress)
        let outcome: Outcome = expected[table] == nil ? .added : expected[table] == digest ? .same : .differs
        return TableComparison(
          table: table, outcome: outcome, expected: expected[table], rows: digest.rows, sha256: digest.sha256)
      }
    }
    let missing = manifest.tables.filter { !entries.contains($0.table) }.map {
      TableComparison(table: $0.table, outcome: .missing, expected: $0, rows: nil, sha256: nil)
    }
    return found + missing
  }

  /// A page that cannot be read spoils its table only: the others can still be compared.
  private static func unlessDamaged(
    _ table: String, expected: TableDigest?, _ body: () throws -> TableComparison
  ) throws -> TableComparison {
    do {
      return try body()
    } catch let error as SQLiteError where error.isCorrupt {
      return TableComparison(table: table, outcome: .unreadable, expected: expected, rows: nil, sha256: nil)
    }
  }
}
