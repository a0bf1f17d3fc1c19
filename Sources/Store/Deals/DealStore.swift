public import Domain
public import SQLite

/// Reads deals over one connection, as they are recorded now or as they were at a moment.
public struct DealStore {
  let db: Connection
  /// The moment whose recordings are read; nil for the present.
  public let asOf: Instant?

  /// A store over a connection whose schema is current.
  /// - Parameter asOf: what had been recorded until then is read, and nothing later; nil for all there is.
  public init(_ connection: Connection, asOf: Instant? = nil) {
    db = connection
    self.asOf = asOf
  }

  /// Whether no deal is stored.
  public var isEmpty: Bool {
    get throws { try db.fetchOne(Int.self, "SELECT 1 FROM \(deals) LIMIT 1") == nil }
  }

  /// The table of deals: for a moment, the versions that held then.
  ///
  /// SQLite pushes conditions into both halves and merges them in the order of their numbers. The sign keeps it from reading nearly
  /// all deals in the order of their recording.
  var deals: SQL {
    guard let asOf else { return "deal" }
    let columns = "\(DealColumns.list), \(DealColumns.provenance)"
    return """
      (SELECT \(raw: columns) FROM deal WHERE +recorded_at <= \(asOf.milliseconds)
       UNION ALL
       SELECT \(raw: columns) FROM deal_history
       WHERE recorded_at <= \(asOf.milliseconds) AND superseded_at > \(asOf.milliseconds)) AS deal
      """
  }

  /// The condition on a table with `recorded_at` and `superseded_at` that leaves the rows that hold.
  var holds: SQL { DealStore.holds(asOf) }

  /// The condition on a table with `recorded_at` and `superseded_at` that leaves the rows that hold now, or held at a moment.
  static func holds(_ asOf: Instant?) -> SQL {
    guard let asOf else { return "superseded_at IS NULL" }
    return """
      recorded_at <= \(asOf.milliseconds) AND (superseded_at IS NULL OR superseded_at > \(asOf.milliseconds))
      """
  }
}
