import SQLite

extension DealStore {
  /// Hands over who the deals are or ever were about, contact person and company: those that are gone, former versions, and what was
  /// recorded after the store's moment too. A pair may come more than once.
  ///
  /// SQLite streams both tables; telling the pairs apart would keep them all.
  public func forEachNameEverRecorded(_ body: (_ name: String?, _ company: String?) throws -> Void) throws {
    try db.forEach("SELECT name, company FROM deal UNION ALL SELECT name, company FROM deal_history") { row in
      try body(row.optionalString(0), row.optionalString(1))
    }
  }
}
