public import Domain
import SQLite

/// Which deals to list.
public struct DealQuery: Sendable {
  /// Owners' words, any of which matches; empty for all.
  public var owners: [String] = []
  /// Stages' words, any of which matches; empty for all.
  public var stages: [String] = []
  /// Whether archived deals are listed too.
  public var includesArchived = false
  /// How many at most; nil for all.
  public var limit: Int?

  /// A query for all deals that are not archived.
  public init() {}
}

extension DealStore {
  /// Hands over the deals of a query, in the order of their numbers.
  public func forEachDeal(in query: DealQuery, _ body: (Deal) throws -> Void) throws {
    let statement = try db.prepare(
      binding:
        "SELECT \(raw: DealColumns.list) FROM \(deals) WHERE \(condition(query)) ORDER BY number LIMIT \(query.limit ?? -1)"
    )
    try statement.forEach { row in try body(try Deal(row: row)) }
  }

  /// The deals of a query with how they came to be so, in the order of their numbers.
  public func recordedDeals(in query: DealQuery) throws -> [RecordedDeal] {
    try recorded(condition(query), limit: query.limit ?? -1)
  }

  /// How many deals a query finds, whatever its limit.
  public func count(_ query: DealQuery) throws -> Int {
    try db.fetchOne(Int.self, "SELECT count(*) FROM \(deals) WHERE \(condition(query))") ?? 0
  }

  /// Owners' words as deals write them, most deals first: at most `limit`.
  public func ownerWords(limit: Int) throws -> [String] {
    try db.fetchAll(
      String.self,
      "SELECT owner FROM \(deals) WHERE owner IS NOT NULL GROUP BY owner ORDER BY count(*) DESC, owner LIMIT \(limit)")
  }

  func condition(_ query: DealQuery) -> SQL {
    var sql: SQL = "1"
    if !query.owners.isEmpty { sql = "\(sql) AND owner IN (\(values: query.owners))" }
    if !query.stages.isEmpty { sql = "\(sql) AND stage IN (\(values: query.stages))" }
    if !query.includesArchived { sql = "\(sql) AND archived_date IS NULL" }
    return sql
  }
}

extension DealStore {
  /// Whether any deal names an owner by this word.
  public func hasOwner(_ word: String) throws -> Bool {
    try db.fetchOne(Int.self, "SELECT 1 FROM \(deals) WHERE owner = \(word) LIMIT 1") != nil
  }
}
