import Domain
import Rules
import SQLite
import Store

extension LintRecords {
  /// What a database knows beside its deals, now or as recorded at a moment.
  init(in connection: Connection, asOf: Instant?, today: Day) throws {
    let suppressions = try SuppressionStore(connection, asOf: asOf).suppressions().map { Suppression($0) }
    self.init(
      lastReview: try JournalStore(connection, asOf: asOf)
        .latestDay(ofKind: .review, upTo: today),
      suppressions: Suppressions(suppressions))
  }
}

extension Suppression {
  /// A suppression as rules see it.
  init(_ recorded: RecordedSuppression) {
    self.init(
      id: recorded.id, rule: recorded.rule, deal: DealKey(recorded.deal), field: recorded.field, until: recorded.until,
      reason: recorded.reason)
  }
}
