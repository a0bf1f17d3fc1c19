public import Domain
import SQLite

extension DealStore {
  /// The numbers of the deals with which a call was logged on some days; of a deal that was merged, the one that it has become.
  public func dealsWithCalls(on days: ClosedRange<Day>) throws -> Set<Int64> {
    let numbers = try db.fetchAll(
      Int64.self,
      """
      SELECT DISTINCT deal FROM touchpoint
      WHERE kind = 'call' AND on_day >= \(Int(days.lowerBound.ordinal)) AND on_day <= \(Int(days.upperBound.ordinal))
        AND recorded_at <= \(asOf?.milliseconds ?? .max)
      """)
    return Set(try numbers.map { try dealMergedInto($0) ?? $0 })
  }

  /// Those of some deals with which, or with a deal merged into them, a call was ever logged.
  public func dealsWithLoggedCalls(among numbers: [Int64]) throws -> Set<Int64> {
    var merged: [Int64: [Int64]] = [:]
    try db.forEach("SELECT kept, merged FROM deal_merge WHERE \(holds)") { row in
      merged[row.int64(0), default: []].append(row.int64(1))
    }
    let call = try db.prepare(
      "SELECT 1 FROM touchpoint WHERE deal = ?1 AND kind = 'call' AND recorded_at <= ?2 LIMIT 1")
    func hasCall(_ deal: Int64) throws -> Bool {
      defer { call.reset() }
      try call.bind(deal, at: 1)
      try call.bind(asOf?.milliseconds ?? .max, at: 2)
      return try call.next { _ in true } ?? false
    }
    return Set(try numbers.filter { try parts(of: $0, merged).contains(where: hasCall) })
  }

  /// A deal and those that were merged into it, directly or not.
  private func parts(of number: Int64, _ merged: [Int64: [Int64]]) -> [Int64] {
    var parts = [number]
    var next = 0
    while next < parts.count {
      for part in merged[parts[next]] ?? [] where !parts.contains(part) { parts.append(part) }
      next += 1
    }
    return parts
  }
}
