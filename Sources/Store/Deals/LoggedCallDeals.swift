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
    var found: Set<Int64> = []
    for number in numbers {
      let hasCall = try db.fetchOne(
        Int.self,
        """
        WITH RECURSIVE part (deal) AS (
          VALUES (\(number))
          UNION SELECT merged FROM deal_merge JOIN part ON kept = part.deal WHERE \(holds)
        )
        SELECT 1 FROM part JOIN touchpoint USING (deal)
        WHERE kind = 'call' AND recorded_at <= \(asOf?.milliseconds ?? .max) LIMIT 1
        """)
      if hasCall != nil { found.insert(number) }
    }
    return found
  }
}
