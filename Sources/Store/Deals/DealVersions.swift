public import Domain
import SQLite

extension DealStore {
  /// Which version of itself a deal is: 1 when it was added, one more with each change.
  public func version(ofDeal number: Int64) throws -> Int {
    let until = asOf?.milliseconds ?? Int64.max
    let before = try db.fetchOne(
      Int.self,
      "SELECT count(*) FROM deal_history WHERE number = \(number) AND superseded_at <= \(until)")
    return 1 + (before ?? 0)
  }

  /// Every version of a deal, the oldest first; the last one is not superseded while the deal exists.
  public func versions(ofDeal number: Int64) throws -> [DealVersion] {
    let until = asOf?.milliseconds ?? Int64.max
    var versions: [DealVersion] = []
    try db.forEach(
      """
      SELECT \(raw: DealColumns.list), \(raw: DealColumns.provenance), superseded_at FROM deal_history
      WHERE number = \(number) AND recorded_at <= \(until)
      UNION ALL
      SELECT \(raw: DealColumns.list), \(raw: DealColumns.provenance), \(Int64.max) FROM deal
      WHERE number = \(number) AND recorded_at <= \(until)
      ORDER BY recorded_at, superseded_at
      """
    ) { row in
      // What ended later than the moment asked for had not ended then; the present version never did.
      let end = row.int64(DealColumns.count + 4)
      versions.append(
        DealVersion(
          recorded: try RecordedDeal(row: row),
          supersededAt: end == .max || end > until ? nil : Instant(milliseconds: end)))
    }
    return versions
  }
}

/// A version of a deal with the span in which it held.
public struct DealVersion: Sendable {
  /// The deal as it was, and how it came to be so.
  public let recorded: RecordedDeal
  /// When the next version, or the deal's end, was recorded; nil while it holds.
  public let supersededAt: Instant?
}
