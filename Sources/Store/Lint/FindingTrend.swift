public import Domain
import SQLite

/// How findings came and went.
public struct FindingTrend: Sendable, Equatable {
  /// Findings that were seen for the first time, or again after they had been fixed.
  public var new: Int
  /// Findings that are gone.
  public var fixed: Int
  /// Open findings that were first seen longer ago than asked for.
  public var old: Int

  /// A trend of its counts.
  public init(new: Int, fixed: Int, old: Int) {
    self.new = new
    self.fixed = fixed
    self.old = old
  }
}

extension FindingHistory {
  /// How many findings came and went after a moment up to another one, and how many of those open then were older than an age.
  public func trend(after start: Instant, through end: Instant, age: TimeSpan) throws -> FindingTrend {
    var total = FindingTrend(new: 0, fixed: 0, old: 0)
    for (_, trend) in try trendByOwner(after: start, through: end, age: age) {
      total.new += trend.new
      total.fixed += trend.fixed
      total.old += trend.old
    }
    return total
  }

  /// The same by owner as written: of the deal as it was recorded at the end, or last; the empty text for none.
  public func trendByOwner(
    after start: Instant, through end: Instant, age: TimeSpan
  ) throws -> [String: FindingTrend] {
    let (from, to) = (start.milliseconds, end.milliseconds)
    let limit = to - age.milliseconds
    var trends: [String: FindingTrend] = [:]
    // A deal that is gone, as one that was merged, has its last owner.
    try db.forEach(
      """
      SELECT coalesce(nullif(finding.owner, ''), deal.owner, (
               SELECT owner FROM deal_history WHERE number = finding.deal AND recorded_at <= \(to)
               ORDER BY recorded_at DESC LIMIT 1), '') AS who,
        sum(first_seen > \(from) AND first_seen <= \(to)),
        sum(coalesce(fixed_at > \(from) AND fixed_at <= \(to), 0)),
        sum(first_seen < \(limit) AND (fixed_at IS NULL OR fixed_at > \(to)))
      FROM finding LEFT JOIN \(DealStore(db, asOf: end).deals) ON deal.number = finding.deal
      WHERE first_seen <= \(to) AND (fixed_at IS NULL OR fixed_at > \(from))
      GROUP BY who
      """
    ) { row in
      trends[row.string(0)] = FindingTrend(
        new: Int(row.int64(1)), fixed: Int(row.int64(2)), old: Int(row.int64(3)))
    }
    return trends
  }

  /// How many open findings were first seen longer ago than an age.
  func openFindings(olderThan age: TimeSpan, at moment: Instant) throws -> Int {
    try db.fetchOne(
      Int.self,
      "SELECT count(*) FROM finding WHERE fixed_at IS NULL AND first_seen < \(moment.milliseconds - age.milliseconds)")
      ?? 0
  }
}
