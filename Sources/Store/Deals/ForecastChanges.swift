public import Domain
public import SQLite

/// A deal that was recorded anew between two moments, with only what a forecast reads and the deal's names.
public struct ForecastChange: Sendable {
  /// The number under which it is stored.
  public let number: Int64
  /// The deal at the earlier moment; nil where it was not there yet.
  public var before: Deal?
  /// The deal at the later moment; nil where it is gone.
  public var after: Deal?
}

extension DealStore {
  /// Hands over the deals that were recorded anew between two moments, in the order of their numbers.
  ///
  /// The indexes on recording times find them, so that the cost grows with what was recorded between the moments, and not with the
  /// deals or their history.
  /// - Parameters:
  ///   - start: what was recorded by then is before.
  ///   - end: what was recorded by then is after; nil for the present.
  public static func forEachForecastChange(
    in db: Connection, after start: Instant, until end: Instant?, _ body: (ForecastChange) throws -> Void
  ) throws {
    var pending: ForecastChange?
    try db.forEach(forecastChanges(after: start, until: end)) { row in
      let number = row.int64(0)
      if let complete = pending, complete.number != number {
        try body(complete)
        pending = nil
      }
      var change = pending ?? ForecastChange(number: number)
      var deal = Deal(forecastRow: row)
      let names = ForecastColumns.count
      deal.id = row.optionalString(names) ?? "D-\(number)"
      (deal.title, deal.company) = (row.optionalString(names + 1), row.optionalString(names + 2))
      deal.name = row.optionalString(names + 3)
      if row.bool(names + 4) { change.before = deal }
      if row.bool(names + 5) { change.after = deal }
      pending = change
    }
    if let pending { try body(pending) }
  }

  /// The versions that held at either moment of the deals that were recorded anew between them.
  static func forecastChanges(after start: Instant, until end: Instant?) -> SQL {
    let (start, end) = (start.milliseconds, end?.milliseconds ?? .max)
    let columns = "\(ForecastColumns.list), \(ForecastColumns.names)"
    // The signs keep the last conditions from choosing an index: the numbers do.
    return """
      WITH changed (number) AS (
        SELECT number FROM deal WHERE recorded_at > \(start) AND recorded_at <= \(end)
        UNION SELECT number FROM deal_history WHERE recorded_at > \(start) AND recorded_at <= \(end)
        UNION SELECT number FROM deal_history WHERE superseded_at > \(start) AND superseded_at <= \(end)
      )
      SELECT \(raw: columns), recorded_at <= \(start), 1 FROM deal
      WHERE number IN changed AND +recorded_at <= \(end)
      UNION ALL
      SELECT \(raw: columns), recorded_at <= \(start) AND superseded_at > \(start), superseded_at > \(end)
      FROM deal_history
      WHERE number IN changed AND recorded_at <= \(end) AND +superseded_at > \(start)
        AND (+recorded_at <= \(start) OR +superseded_at > \(end))
      ORDER BY 1
      """
  }
}
