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

  /// No findings.
  public static let none = FindingTrend(new: 0, fixed: 0, old: 0)

  /// How the findings of both came and went.
  public static func + (left: FindingTrend, right: FindingTrend) -> FindingTrend {
    FindingTrend(new: left.new + right.new, fixed: left.fixed + right.fixed, old: left.old + right.old)
  }
}

extension FindingHistory {
  /// How many findings came and went after a moment up to another one, and how many of those open then were older than an age.
  public func trend(after start: Instant, through end: Instant, age: TimeSpan) throws -> FindingTrend {
    try trendByOwner(after: start, through: end, age: age).values.reduce(.none, +)
  }

  /// The same by owner as written: of the deal as it was recorded at the end, or last; the empty text for none.
  /// - Parameter findings: the numbers of the findings to look at, as `shares` gives them; nil for all.
  public func trendByOwner(
    after start: Instant, through end: Instant, age: TimeSpan, of findings: Range<Int64>? = nil
  ) throws -> [String: FindingTrend] {
    let (from, to) = (start.milliseconds, end.milliseconds)
    let limit = to - age.milliseconds
    var trends: [String: FindingTrend] = [:]
    // What is recorded of the deal now held at the end too, unless it is newer. A deal that is gone, as one that was merged, has its
    // last owner. Adding up here spares SQLite from sorting all findings by owner.
    try db.forEach(
      """
      SELECT coalesce(nullif(finding.owner, ''),
          CASE WHEN deal.recorded_at <= \(to) THEN deal.owner ELSE (
            SELECT owner FROM deal_history WHERE number = finding.deal AND recorded_at <= \(to)
            ORDER BY recorded_at DESC LIMIT 1) END, ''),
        first_seen > \(from),
        coalesce(fixed_at <= \(to), 0),
        first_seen < \(limit) AND (fixed_at IS NULL OR fixed_at > \(to))
      FROM finding LEFT JOIN deal ON deal.number = finding.deal
      WHERE first_seen <= \(to) AND (fixed_at IS NULL OR fixed_at > \(from))
        AND finding.id >= \(findings?.lowerBound ?? .min) AND finding.id < \(findings?.upperBound ?? .max)
      """
    ) { row in
      trends[row.string(0), default: .none].add(
        isNew: row.bool(1), isFixed: row.bool(2), isOld: row.bool(3))
    }
    return trends
  }

  /// The numbers that findings have, in as many ranges as there are readers to share them; in one where they are few.
  public func shares(_ count: Int) throws -> [Range<Int64>] {
    guard let lowest = try db.fetchOne(Int64?.self, "SELECT min(id) FROM finding") ?? nil,
      let highest = try db.fetchOne(Int64?.self, "SELECT max(id) FROM finding") ?? nil
    else { return [] }
    let width = max((highest - lowest) / Int64(count) + 1, 10_000)
    return stride(from: lowest, through: highest, by: Int64.Stride(width)).map { $0..<($0 + width) }
  }

  /// How many open findings were first seen longer ago than an age.
  func openFindings(olderThan age: TimeSpan, at moment: Instant) throws -> Int {
    try db.fetchOne(
      Int.self,
      "SELECT count(*) FROM finding WHERE fixed_at IS NULL AND first_seen < \(moment.milliseconds - age.milliseconds)")
      ?? 0
  }
}

extension FindingTrend {
  /// Counts a finding.
  fileprivate mutating func add(isNew: Bool, isFixed: Bool, isOld: Bool) {
    if isNew { new += 1 }
    if isFixed { fixed += 1 }
    if isOld { old += 1 }
  }
}
