import Domain
import SQLite

extension ImportStore {
  private static let columns = """
    id, recorded_at, actor, file, profile, source, is_backdated, created, updated, unchanged, rejected, undone_at, undone_by
    """

  /// Hands over every import, the latest first.
  public func forEachImport(_ body: (ImportRecord) throws -> Void) throws {
    try db.forEach("SELECT \(raw: ImportStore.columns) FROM import ORDER BY id DESC") { row in
      try body(ImportRecord(row: row))
    }
  }

  /// The import of a number; nil when there is none.
  public func record(_ id: Int64) throws -> ImportRecord? {
    try db.prepare(binding: "SELECT \(raw: ImportStore.columns) FROM import WHERE id = \(id)")
      .next { row in ImportRecord(row: row) }
  }
}

extension ImportRecord {
  /// Reads the columns in the order of `ImportStore.columns`.
  fileprivate init(row: borrowing Row) {
    id = row.int64(0)
    recordedAt = Instant(milliseconds: row.int64(1))
    actor = row.string(2)
    file = row.string(3)
    profile = row.string(4)
    source = row.string(5)
    isBackdated = row.bool(6)
    created = row.int(7)
    updated = row.int(8)
    unchanged = row.int(9)
    rejected = row.int(10)
    undoneAt = row.instant(11)
    undoneBy = row.optionalString(12)
  }
}
