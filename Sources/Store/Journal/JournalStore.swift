public import Domain
public import SQLite

/// What somebody wrote down.
public struct JournalEntry: RowDecodable, Sendable, Equatable {
  /// The number under which it is recorded.
  public let id: Int64
  /// What it is, such as `review`.
  public let kind: String
  /// The day that it is about.
  public let day: Day
  /// What was written; nil where the kind says enough.
  public let text: String?
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let actor: String

  /// Reads the columns in their order.
  public init(row: borrowing Row) throws {
    id = row.int64(0)
    kind = row.string(1)
    day = row.day(2) ?? .first
    text = row.optionalString(3)
    recordedAt = Instant(milliseconds: row.int64(4))
    actor = row.string(5)
  }
}

/// Reads and writes the journal over one connection.
public struct JournalStore {
  private let db: Connection
  private let asOf: Instant?

  /// A journal over a connection whose schema is current.
  /// - Parameter asOf: what had been recorded until then is read; nil for all there is.
  public init(_ connection: Connection, asOf: Instant? = nil) {
    db = connection
    self.asOf = asOf
  }

  /// Writes an entry; the number under which it is recorded.
  public func add(
    kind: String, day: Day, text: String?, recordedAt: Instant, actor: String
  ) throws -> Int64 {
    try db.execute(
      """
      INSERT INTO journal_entry (kind, on_day, text, recorded_at, actor)
      VALUES (\(kind), \(Int(day.ordinal)), \(text), \(recordedAt.milliseconds), \(actor))
      """)
    return db.lastInsertedRowID
  }

  /// The entries, the latest day first; only of a kind, and from a day on, where asked for.
  public func entries(kind: String? = nil, since day: Day? = nil) throws -> [JournalEntry] {
    var condition = DealStore.holds(asOf)
    if let kind { condition = "\(condition) AND kind = \(kind)" }
    if let day { condition = "\(condition) AND on_day >= \(Int(day.ordinal))" }
    return try db.fetchAll(
      JournalEntry.self,
      """
      SELECT id, kind, on_day, text, recorded_at, actor FROM journal_entry WHERE \(condition)
      ORDER BY on_day DESC, id DESC
      """)
  }

  /// The latest day of an entry of a kind, up to a day; nil when there is none.
  public func latestDay(ofKind kind: String, upTo day: Day) throws -> Day? {
    try db.fetchOne(
      Int.self,
      """
      SELECT on_day FROM journal_entry WHERE kind = \(kind) AND on_day <= \(Int(day.ordinal)) AND \(DealStore.holds(asOf))
      ORDER BY on_day DESC LIMIT 1
      """
    ).flatMap { Day(ordinal: $0) }
  }
}
