public import Domain
import SQLite

extension JournalStore {
  /// Writes an entry; inside a transaction.
  /// - Returns: the entry's number.
  public func add(_ entry: JournalEntry, recordedAt: Instant, actor: String) throws -> Int64 {
    let number = 1 + (try db.fetchOne(Int64.self, "SELECT coalesce(max(number), 0) FROM journal_entry") ?? 0)
    try insert(entry, number: number, recordedAt: recordedAt, actor: actor)
    return number
  }

  /// Writes a new version of an entry and keeps the one before; inside a transaction.
  public func revise(_ number: Int64, to entry: JournalEntry, recordedAt: Instant, actor: String) throws {
    try db.execute(
      """
      UPDATE journal_entry SET superseded_at = \(recordedAt.milliseconds)
      WHERE number = \(number) AND superseded_at IS NULL
      """)
    try insert(entry, number: number, recordedAt: recordedAt, actor: actor)
  }

  private func insert(_ entry: JournalEntry, number: Int64, recordedAt: Instant, actor: String) throws {
    let columns = Columns(entry.details)
    try db.execute(
      """
      INSERT INTO journal_entry (number, kind, on_day, text, owner, amount, currency, rationale, since, until, likelihood, impact,
        mitigation, rank, asked_by, closed_on, closing_note, recorded_at, actor)
      VALUES (\(number), \(entry.kind.rawValue), \(Int(entry.day.ordinal)), \(entry.text), \(entry.details.owner),
        \(columns.amount?.minorUnits), \(columns.amount?.currency.code), \(columns.rationale),
        \(columns.since?.milliseconds), \(columns.until.map { Int($0.ordinal) }), \(columns.likelihood?.weight),
        \(columns.impact?.weight), \(columns.mitigation), \(columns.rank), \(columns.from),
        \(entry.closing.map { Int($0.day.ordinal) }), \(entry.closing?.note), \(recordedAt.milliseconds), \(actor))
      """)
  }

  /// What details have, column by column.
  private struct Columns {
    var amount: Money?
    var rationale: String?
    var since: Instant?
    var until: Day?
    var likelihood: RiskLevel?
    var impact: RiskLevel?
    var mitigation: String?
    var rank: Int?
    var from: String?

    init(_ details: JournalDetails) {
      switch details {
      case .decision(let amount, let rationale): (self.amount, self.rationale) = (amount, rationale)
      case .blocker(let since, _, let until): (self.since, self.until) = (since, until)
      case .risk(let likelihood, let impact, let mitigation, _):
        (self.likelihood, self.impact, self.mitigation) = (likelihood, impact, mitigation)
      case .priority(let rank): self.rank = rank
      case .question(let from): self.from = from
      case .shipped, .highlight, .learning, .compliance, .review: break
      }
    }
  }
}
