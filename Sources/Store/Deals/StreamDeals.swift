public import Domain
import SQLite

extension DealStore {
  /// The numbers that deals have, from the lowest to one above the highest; empty when there are none.
  public var numberRange: Range<Int64> {
    get throws {
      let lowest = try db.fetchOne(Int64.self, "SELECT coalesce(min(number), 0) FROM deal") ?? 0
      let end = try db.fetchOne(Int64.self, "SELECT coalesce(max(number) + 1, 0) FROM deal") ?? 0
      return lowest..<max(lowest, end)
    }
  }

  /// The lowest number from `start` on that has a deal; nil when there is none.
  public func nextNumber(from start: Int64) throws -> Int64? {
    try db.fetchOne(Int64.self, "SELECT number FROM deal WHERE number >= \(start) ORDER BY number LIMIT 1")
  }

  /// Hands over the deals of a range of numbers as they are now, in order, with the stages that history knows for deals in one
  /// of `sideStages`.
  ///
  /// One row is in memory at a time.
  public func forEachDeal(
    in numbers: Range<Int64>, sideStages: [String], _ body: (Deal, Int64) throws -> Void
  ) throws {
    let statement = try db.prepare(
      binding: """
        SELECT \(raw: DealColumns.list), \(pastStages(sideStages)) FROM deal
        WHERE number >= \(numbers.lowerBound) AND number < \(numbers.upperBound) ORDER BY number
        """)
    try statement.forEach { row in
      try body(try Deal(row: row).adding(pastStages: row), row.int64(0))
    }
  }

  /// Hands over some deals, in the order of `numbers`; numbers without a deal are passed over.
  public func forEachDeal(
    numbered numbers: [Int64], sideStages: [String], _ body: (Deal, Int64) throws -> Void
  ) throws {
    for number in numbers {
      let statement = try db.prepare(
        binding: """
          SELECT \(raw: DealColumns.list), \(pastStages(sideStages)) FROM deal WHERE number = \(number)
          """)
      try statement.forEach { row in
        try body(try Deal(row: row).adding(pastStages: row), row.int64(0))
      }
    }
  }

  /// A column with the stages of a deal's history, each on a line, for deals in a side state that has one before it.
  private func pastStages(_ sideStages: [String]) -> SQL {
    """
    CASE WHEN stage IN (\(values: sideStages)) THEN
      (SELECT group_concat(stage, char(10)) FROM stage_entry WHERE deal = deal.number HAVING count(*) > 1)
    END
    """
  }
}

extension Deal {
  /// The deal with the stages in the column behind its own.
  fileprivate func adding(pastStages row: borrowing Row) -> Deal {
    guard let text = row.optionalString(DealColumns.count) else { return self }
    var deal = self
    deal.pastStages = text.split(separator: "\n").map(String.init)
    return deal
  }
}
