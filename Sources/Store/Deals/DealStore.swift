public import SQLite

/// Reads and writes deals over one connection.
public struct DealStore {
  let db: Connection

  /// A store over a connection whose schema is current.
  public init(_ connection: Connection) {
    db = connection
  }
}
