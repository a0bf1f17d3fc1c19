public import Domain
public import SQLite

/// Reads and writes the journal over one connection.
///
/// ```swift
/// let journal = JournalStore(connection, asOf: friday)
/// let shipped = try journal.entries(kinds: [.shipped], from: week.monday, through: week.sunday)
/// let inTheWay = try journal.open(kinds: [.blocker, .risk], on: week.friday)
/// ```
public struct JournalStore {
  let db: Connection
  private let asOf: Instant?

  /// A journal over a connection whose schema is current.
  /// - Parameter asOf: what had been recorded until then is read; nil for all there is.
  public init(_ connection: Connection, asOf: Instant? = nil) {
    db = connection
    self.asOf = asOf
  }

  /// The entries of some kinds about the days of a span, the latest day first, and of one day the latest entry first.
  /// - Parameters:
  ///   - kinds: the kinds; nil for every kind.
  ///   - from: the first day; nil for no limit.
  ///   - through: the last day; nil for no limit.
  public func entries(
    kinds: Set<JournalKind>? = nil, from: Day? = nil, through: Day? = nil
  ) throws -> [RecordedJournalEntry] {
    var condition = DealStore.holds(asOf)
    if let kinds { condition = "\(condition) AND kind IN (\(values: kinds.map(\.rawValue).sorted()))" }
    if let from { condition = "\(condition) AND on_day >= \(Int(from.ordinal))" }
    if let through { condition = "\(condition) AND on_day <= \(Int(through.ordinal))" }
    return try entries(where: condition)
  }

  /// The entries of some kinds that were there and not closed at the end of a day, the latest day first.
  /// - Parameter kinds: the kinds, of which those that never close are passed over; nil for every kind.
  public func open(kinds: Set<JournalKind>? = nil, on day: Day) throws -> [RecordedJournalEntry] {
    let closable = Set(JournalKind.allCases.filter(\.isClosable))
    let asked = (kinds ?? closable).intersection(closable)
    return try entries(
      where: """
        \(DealStore.holds(asOf)) AND kind IN (\(values: asked.map(\.rawValue).sorted())) AND on_day <= \(Int(day.ordinal))
        AND (closed_on IS NULL OR closed_on > \(Int(day.ordinal)))
        """)
  }

  /// The entry of a number; nil where there is none.
  public func entry(_ number: Int64) throws -> RecordedJournalEntry? {
    try entries(where: "\(DealStore.holds(asOf)) AND number = \(number)").first
  }

  /// Every version of an entry that had been recorded, the first one first.
  public func versions(of number: Int64) throws -> [RecordedJournalEntry] {
    try db.fetchAll(
      RecordedJournalEntry.self,
      """
      SELECT \(RecordedJournalEntry.columns) FROM journal_entry
      WHERE number = \(number) AND recorded_at <= \(asOf?.milliseconds ?? .max) ORDER BY id
      """)
  }

  /// The latest day of an entry of a kind, up to a day; nil when there is none.
  public func latestDay(ofKind kind: JournalKind, upTo day: Day) throws -> Day? {
    try db.fetchOne(
      Int.self,
      """
      SELECT on_day FROM journal_entry
      WHERE kind = \(kind.rawValue) AND on_day <= \(Int(day.ordinal)) AND \(DealStore.holds(asOf))
      ORDER BY on_day DESC LIMIT 1
      """
    ).flatMap { Day(ordinal: $0) }
  }

  /// Entries about days up to one that are open, or were closed on a day or later.
  public func standing(kinds: Set<JournalKind>, from: Day, through: Day) throws -> [RecordedJournalEntry] {
    try entries(
      where: """
        \(DealStore.holds(asOf)) AND kind IN (\(values: kinds.map(\.rawValue).sorted()))
        AND on_day <= \(Int(through.ordinal)) AND (closed_on IS NULL OR closed_on >= \(Int(from.ordinal)))
        """)
  }

  private func entries(where condition: SQL) throws -> [RecordedJournalEntry] {
    try db.fetchAll(
      RecordedJournalEntry.self,
      """
      SELECT \(RecordedJournalEntry.columns) FROM journal_entry WHERE \(condition) ORDER BY on_day DESC, number DESC
      """)
  }
}
