import Domain
import Rules
import SQLite
import Store

/// Records a lint of the whole pipeline in the history of findings.
struct LintRecording {
  let place: Project
  /// When the pipeline was read.
  let at: Instant
  /// The codes of the rules that ran.
  let judged: Set<String>

  /// Records the run; nil, with a note, where the database cannot be written now. Lint never fails because of it.
  func record(_ report: LintReport, _ log: FindingLog) -> FindingTrend? {
    let console = Invocation.current.console
    let run = LintRunRecord(
      at: at, inScope: report.hygiene.inScope, clean: report.hygiene.clean, errors: report.errors,
      warnings: report.warnings)
    do {
      let connection = try place.openForWriting()
      let trend = try connection.transaction {
        try FindingHistory(connection).record(run, findings: log.sorted(), judged: judged, age: LintReport.oldAge)
      }
      if trend == nil { console.note("not recorded: another lint has read the pipeline since") }
      return trend
    } catch {
      let reason = FailureText.text(of: error)?.split(separator: "\n").first.map(String.init) ?? "\(error)"
      console.note("not recorded in the history of findings: \(reason)")
      return nil
    }
  }
}

extension LintRecords {
  /// What a database knows beside its deals, now or as recorded at a moment.
  init(in connection: Connection, asOf: Instant?, today: Day) throws {
    let suppressions = try SuppressionStore(connection, asOf: asOf).suppressions().map { recorded in
      Suppression(
        id: recorded.id, rule: recorded.rule, deal: DealKey(recorded.deal), field: recorded.field,
        until: recorded.until, reason: recorded.reason)
    }
    self.init(
      lastReview: try JournalStore(connection, asOf: asOf)
        .latestDay(ofKind: JournalKind.review.rawValue, upTo: today),
      suppressions: Suppressions(suppressions))
  }
}
