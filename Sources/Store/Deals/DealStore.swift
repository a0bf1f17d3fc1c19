public import SQLite

/// Reads and writes deals over one connection.
public struct DealStore {
  let db: Connection

  /// A store over a connection whose schema is current.
  public init(_ connection: Connection) {
    db = connection
  }

  /// Whether no deal is stored.
  public var isEmpty: Bool {
    get throws { try db.fetchOne(Int.self, "SELECT 1 FROM deal LIMIT 1") == nil }
  }
}
