import SQLite

extension DealStore {
  /// Hands over who every deal is about, contact person and company, each pair once.
  public func forEachNamedParty(_ body: (_ name: String?, _ company: String?) throws -> Void) throws {
    try db.forEach("SELECT DISTINCT name, company FROM \(deals) WHERE name IS NOT NULL OR company IS NOT NULL") { row in
      try body(row.optionalString(0), row.optionalString(1))
    }
  }
}
