import SQLite

extension DealStore {
  /// Ids that begin as a word does, for the completion of a line: own ids in alphabetical order, then those made of numbers,
  /// at most `limit` in all.
  ///
  /// Each question is a range of one index, so that the answer takes no longer in a large pipeline.
  public func completions(of beginning: String, limit: Int) throws -> [String] {
    // The index compares bytes, so that this is where the texts end that begin so.
    var ids = try db.fetchAll(
      String.self,
      """
      SELECT own_id FROM deal
      WHERE own_id >= \(beginning) AND own_id < \(beginning + "\u{10FFFF}") ORDER BY own_id LIMIT \(limit)
      """)
    let highest = try db.fetchOne(Int64.self, "SELECT coalesce(max(number), 0) FROM deal") ?? 0
    for range in DealNumber.ranges(startingWith: beginning, upTo: highest) where ids.count < limit {
      ids += try db.fetchAll(
        String.self,
        """
        SELECT 'D-' || number FROM deal
        WHERE own_id IS NULL AND number BETWEEN \(range.lowerBound) AND \(range.upperBound)
        ORDER BY number LIMIT \(limit - ids.count)
        """)
    }
    return ids
  }
}

extension DealNumber {
  /// The numbers up to the highest whose ids begin as a word does: for `D-12` those are 12, 120 to 129, 1200 to 1299, …
  static func ranges(startingWith beginning: String, upTo highest: Int64) -> [ClosedRange<Int64>] {
    guard highest > 0 else { return [] }
    guard beginning.utf8.count > 2 else { return "D-".hasPrefix(beginning) ? [1...highest] : [] }
    guard beginning.hasPrefix("D-"), let number = number(of: beginning) else { return [] }
    var ranges: [ClosedRange<Int64>] = []
    var (low, width) = (number, Int64(1))
    while low <= highest {
      ranges.append(low...min(highest, low + width - 1))
      // Numbers of nineteen digits are no ids.
      guard low < 100_000_000_000_000_000 else { break }
      (low, width) = (low * 10, width * 10)
    }
    return ranges
  }
}
