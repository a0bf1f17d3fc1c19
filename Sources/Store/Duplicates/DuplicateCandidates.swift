public import Domain
import SQLite

/// A deal as it stands in a group of deals that are compared with each other.
public struct DuplicateCandidate: Sendable {
  /// The deal's number.
  public var number: Int64
  /// What it is compared by.
  public var traits: DuplicateTraits
  /// Whether it is won or lost.
  public var isClosed: Bool
  /// Whether it is one of those that were asked for.
  public var isWanted: Bool

  /// A candidate.
  public init(number: Int64, traits: DuplicateTraits, isClosed: Bool, isWanted: Bool) {
    (self.number, self.traits, self.isClosed, self.isWanted) = (number, traits, isClosed, isWanted)
  }
}

/// Sorts the deals that may be one into groups, and keeps the pairs that are found, in a database of its own on the disk: memory does
/// not grow with the number of deals.
public final class DuplicateCandidates {
  private let db: Connection
  private let insertCandidate: Statement
  private let insertPair: Statement

  /// An empty one, which is gone with the object.
  public init() throws {
    // "If the filename is an empty string, then a private, temporary on-disk database will be created."
    // <https://www.sqlite.org/c3ref/open.html>
    db = try Connection(path: "", access: .readWrite)
    try db.executeScript(
      """
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      CREATE TABLE candidate (
        block INTEGER NOT NULL, title TEXT, number INTEGER NOT NULL, flags INTEGER NOT NULL, email INTEGER, company INTEGER,
        name TEXT, amount INTEGER, currency TEXT, created INTEGER
      ) STRICT;
      CREATE TABLE pair (one INTEGER NOT NULL, other INTEGER NOT NULL, score INTEGER NOT NULL) STRICT;
      BEGIN;
      """)
    insertCandidate = try db.prepare("INSERT INTO candidate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    insertPair = try db.prepare("INSERT INTO pair VALUES (?, ?, ?)")
  }

  /// Adds a deal to a group.
  public func add(_ candidate: DuplicateCandidate, to group: UInt64) throws {
    let traits = candidate.traits
    try insertCandidate.bind(Int64(bitPattern: group), at: 1)
    try insertCandidate.bind(traits.title?.text, at: 2)
    try insertCandidate.bind(candidate.number, at: 3)
    try insertCandidate.bind((candidate.isClosed ? 1 : 0) + (candidate.isWanted ? 2 : 0), at: 4)
    try insertCandidate.bind(traits.email.map { Int64(bitPattern: $0) }, at: 5)
    try insertCandidate.bind(traits.company.map { Int64(bitPattern: $0) }, at: 6)
    try insertCandidate.bind(traits.name?.text, at: 7)
    try insertCandidate.bind(traits.amount, at: 8)
    try insertCandidate.bind(traits.currency?.code, at: 9)
    try insertCandidate.bind(traits.created, at: 10)
    try insertCandidate.run()
  }

  /// Hands over every deal with its group, the deals of a group behind each other and sorted by title.
  public func forEachCandidate(_ body: (DuplicateCandidate, _ group: UInt64) throws -> Void) throws {
    try db.forEach("SELECT * FROM candidate ORDER BY block, title, number") { row in
      var traits = DuplicateTraits()
      traits.title = row.optionalString(1).map { ComparableText($0) }
      traits.email = row.optionalInt64(4).map { UInt64(bitPattern: $0) }
      traits.company = row.optionalInt64(5).map { UInt64(bitPattern: $0) }
      traits.name = row.optionalString(6).map { ComparableText($0) }
      traits.amount = row.optionalInt64(7)
      traits.currency = row.withUTF8(8) { text in text.flatMap { Currency(utf8: $0.span) } }
      traits.created = row.day(9)
      let flags = row.int(3)
      try body(
        DuplicateCandidate(number: row.int64(2), traits: traits, isClosed: flags & 1 != 0, isWanted: flags & 2 != 0),
        UInt64(bitPattern: row.int64(0)))
    }
  }

  /// Keeps a pair, which may be found in several groups.
  public func addPair(_ one: Int64, _ other: Int64, score: Int) throws {
    try insertPair.bind(min(one, other), at: 1)
    try insertPair.bind(max(one, other), at: 2)
    try insertPair.bind(score, at: 3)
    try insertPair.run()
  }

  /// Ends the search: pairs that were found in several groups are one from then on.
  /// - Returns: how many pairs there are.
  public func finish() throws -> Int {
    try db.execute("CREATE TABLE distinct_pair AS SELECT one, other, max(score) AS score FROM pair GROUP BY one, other")
    return try db.fetchOne(Int.self, "SELECT count(*) FROM distinct_pair") ?? 0
  }

  /// Hands over the pairs, each once, the likeliest first: at most `limit`. To be called after `finish`.
  public func forEachPair(limit: Int?, _ body: (_ one: Int64, _ other: Int64) throws -> Void) throws {
    try db.forEach(
      "SELECT one, other FROM distinct_pair ORDER BY score DESC, one, other LIMIT \(limit ?? -1)"
    ) { row in try body(row.int64(0), row.int64(1)) }
  }
}
