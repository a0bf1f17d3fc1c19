import Domain
import Policy
import Rules
import SQLite
import Store

/// Records a lint of the whole pipeline in the history of findings.
struct LintRecording {
  private let place: Project
  private let at: Instant
  /// The latest run that was recorded before.
  private let previous: Int64?
  /// The codes of the rules that run.
  private let judged: Set<String>

  /// To be made before the pipeline is read, so that a run that was overtaken is known as such.
  init(in place: Project, over connection: Connection, policy: CompanyPolicy) throws {
    self.place = place
    at = Invocation.current.clock()
    previous = try FindingHistory(connection).latestRun()
    let rules = RuleBook.standard.documentation
    judged = Set(rules.filter { (policy.severities[$0.code] ?? $0.severity) != .off }.map(\.code))
  }

  /// Records the run; nil, with a note, where the database cannot be written now. Lint never fails because of it.
  func record(_ report: LintReport, _ log: consuming FindingLog) -> FindingTrend? {
    let console = Invocation.current.console
    let run = LintRunRecord(
      at: at, previous: previous, inScope: report.hygiene.inScope, clean: report.hygiene.clean,
      errors: log.errorCount, warnings: log.warningCount)
    let findings = log.sorted()
    do {
      let connection = try place.openForWriting()
      let trend = try connection.transaction {
        try FindingHistory(connection).record(run, findings: findings, judged: judged, age: LintReport.oldAge)
      }
      if trend == nil { console.note("not recorded in the history of findings: another lint was recorded meanwhile") }
      return trend
    } catch {
      let reason = FailureText.text(of: error)?.split(separator: "\n").first.map(String.init) ?? "\(error)"
      console.note("not recorded in the history of findings: \(reason)")
      return nil
    }
  }
}
