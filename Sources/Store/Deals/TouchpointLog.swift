public import Domain
public import SQLite

extension DealWriter {
  /// Logs a contact with a deal; the deal's own count of what was logged is the caller's to raise, with the version.
  public func log(_ touchpoint: Touchpoint, deal number: Int64, change: Change) throws {
    try db.execute(
      """
      INSERT INTO touchpoint (deal, sequence, kind, on_day, note, recorded_at, actor)
      SELECT \(number), coalesce(max(sequence), 0) + 1, \(touchpoint.kind.rawValue), \(Int(touchpoint.day.ordinal)),
        \(touchpoint.note), \(change.recordedAt.milliseconds), \(change.actor)
      FROM touchpoint WHERE deal = \(number)
      """)
  }
}

extension DealStore {
  /// The contacts logged with a deal, in the order in which they were recorded.
  public func touchpoints(ofDeal number: Int64) throws -> [RecordedTouchpoint] {
    let until = asOf?.milliseconds ?? Int64.max
    return try db.fetchAll(
      RecordedTouchpoint.self,
      """
      SELECT kind, on_day, note, recorded_at, actor FROM touchpoint
      WHERE deal = \(number) AND recorded_at <= \(until) ORDER BY sequence
      """)
  }
}

/// A contact with when and by whom it was logged.
public struct RecordedTouchpoint: RowDecodable, Sendable, Equatable {
  /// The contact.
  public let touchpoint: Touchpoint
  /// When it was logged.
  public let recordedAt: Instant
  /// Who logged it.
  public let actor: String

  /// Reads the columns of `touchpoints(ofDeal:)`.
  public init(row: borrowing Row) throws {
    touchpoint = Touchpoint(
      kind: Touchpoint.Kind(rawValue: row.string(0)) ?? .contact, day: row.day(1) ?? .first,
      note: row.optionalString(2))
    recordedAt = Instant(milliseconds: row.int64(3))
    actor = row.string(4)
  }
}
