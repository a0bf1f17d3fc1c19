public import Domain
public import SQLite

/// Tells when a database was last written to, also one of an older schema.
public enum LatestRecording {
  /// The tables that say of each row when it was recorded.
  private static let tables = ["deal", "deal_history", "stage_entry", "import"]

  /// The moment of the latest recording; nil where nothing was recorded yet.
  ///
  /// The table `recording_clock` knows it where there is one. In an older schema it is looked for in every row.
  public static func moment(in db: Connection) throws -> Instant? {
    let present = try Set(db.dataTables())
    if present.contains("recording_clock") {
      return try moment(db, "SELECT max(last_at) FROM recording_clock WHERE last_at > 0")
    }
    return try tables.filter(present.contains).compactMap { table in
      try moment(db, "SELECT max(recorded_at) FROM \(raw: table)")
    }.max()
  }

  /// How many deals were recorded, or changed last, after a moment; nil counts all.
  public static func countOfDeals(after moment: Instant?, in db: Connection) throws -> Int {
    guard try db.dataTables().contains("deal") else { return 0 }
    return try db.fetchOne(
      Int.self, "SELECT count(*) FROM deal WHERE recorded_at > \(moment?.milliseconds ?? .min)") ?? 0
  }

  private static func moment(_ db: Connection, _ sql: SQL) throws -> Instant? {
    try db.fetchOne(Int64?.self, sql).flatMap { $0 }.map { Instant(milliseconds: $0) }
  }
}
