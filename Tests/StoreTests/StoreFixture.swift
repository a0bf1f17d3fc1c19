import Domain
import SQLite
import Store
import Testing

/// A database in memory with the newest schema.
func emptyDatabase() throws -> Connection {
  let db = try Connection(path: ":memory:", access: .readWriteCreate)
  try Schema.migrator.migrate(db, at: 0)
  return db
}

extension DealWriter.Change {
  /// A change by kari so many seconds after 1970.
  static func at(_ seconds: Int64, reason: String? = nil) -> Self {
    Self(recordedAt: Instant(milliseconds: seconds * 1000), actor: "kari", reason: reason)
  }
}
