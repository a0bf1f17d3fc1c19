public import Domain
public import SQLite

/// A version of an entry of the journal as it is recorded.
public struct RecordedJournalEntry: RowDecodable, Sendable, Equatable {
  /// The entry's number, under which every version of it is found.
  public let number: Int64
  /// Which version it is, from 1.
  public let version: Int
  /// What it says.
  public let entry: JournalEntry
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let actor: String
  /// When the next version was recorded; nil for the last one.
  public let supersededAt: Instant?

  /// The columns that are read, in their order.
  static let columns: SQL = """
    number, (SELECT count(*) FROM journal_entry AS former WHERE former.number = journal_entry.number
      AND former.id <= journal_entry.id), recorded_at, actor, superseded_at, on_day, text, closed_on, closing_note, kind,
    owner, amount, currency, rationale, since, until, likelihood, impact, mitigation, rank, asked_by
    """

  /// Reads the columns in their order.
  /// - Throws: `RowDecodingError` for a kind that this version of the program does not know.
  public init(row: borrowing Row) throws {
    number = row.int64(0)
    version = row.int(1)
    recordedAt = Instant(milliseconds: row.int64(2))
    actor = row.string(3)
    supersededAt = row.optionalInt64(4).map { Instant(milliseconds: $0) }
    let closing = row.day(7).map { JournalEntry.Closing(on: $0, note: row.optionalString(8)) }
    guard let kind = JournalKind(rawValue: row.string(9)) else { throw row.refusal(9, by: "JournalKind") }
    guard let details = RecordedJournalEntry.details(kind, row) else { throw row.refusal(9, by: "JournalDetails") }
    entry = JournalEntry(
      day: row.day(5) ?? .first, text: row.optionalString(6), details: details, closing: closing)
  }

  /// What a row says beside its text; nil where something of its kind is missing.
  private static func details(_ kind: JournalKind, _ row: borrowing Row) -> JournalDetails? {
    switch kind {
    case .decision:
      guard let amount = row.optionalInt64(11) else { return .decision(rationale: row.optionalString(13)) }
      guard let currency = Currency(row.string(12)) else { return nil }
      return .decision(
        amount: Money(minorUnits: amount, currency: currency), rationale: row.optionalString(13))
    case .blocker:
      return .blocker(
        since: Instant(milliseconds: row.int64(14)), owner: row.optionalString(10), until: row.day(15))
    case .risk:
      guard let likelihood = RiskLevel(weight: row.int(16)), let impact = RiskLevel(weight: row.int(17)) else {
        return nil
      }
      return .risk(
        likelihood: likelihood, impact: impact, mitigation: row.optionalString(18), owner: row.optionalString(10))
    case .priority: return .priority(rank: row.optionalInt(19))
    case .question: return .question(from: row.optionalString(20))
    case .shipped: return .shipped
    case .highlight: return .highlight
    case .learning: return .learning
    case .compliance: return .compliance
    case .review: return .review
    }
  }
}
