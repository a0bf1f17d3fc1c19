import Domain
import Policy
import Rules

/// Lints a source: hands every deal to the rules and keeps what is shown.
struct LintRun {
  var settings: LintSettings
  var filter: LintFilter
  var file: String?
  var importCommand: String?

  /// Lints every deal of the source.
  func report(on source: some LintSource) throws -> LintReport {
    var linter = Linter(settings: settings)
    let spool = FindingSpool()
    var tallies = LintTallies()

    func keep(_ findings: [Finding], _ place: (String?) -> TextPlace?) throws {
      let shown = findings.filter(filter.includes)
      guard !shown.isEmpty else { return }
      tallies.count(shown)
      try spool.append(shown, places: shown.map { place($0.violation.field?.description) })
    }

    let pipeline = settings.policy.pipeline
    try source.forEachDeal { deal, key, place in
      let isShown = filter.looksAtAllDeals || filter.includes(deal, pipeline: pipeline, roster: settings.roster)
      let findings = linter.findings(for: deal, key: key, isShown: isShown)
      if !findings.isEmpty { try keep(findings, place) }
    }
    let suspects = linter.suspects()
    if !suspects.isEmpty {
      try source.revisit(suspects) { deal, key, place in
        guard filter.includes(deal, pipeline: pipeline, roster: settings.roster) else { return }
        try keep(linter.findings(forSuspect: deal, key: key, name: source.name), place)
      }
    }
    for finding in linter.ownerFindings()
    where filter.stage == nil && filter.includes(owner: finding.subject.owner, roster: settings.roster) {
      try keep([finding]) { _ in nil }
    }
    tallies.hygieneByOwner = linter.hygieneByOwner
    tallies.hygieneByStage = linter.hygieneByStage
    let rejected = source.rejected
    return LintReport(
      today: settings.today, file: file, dealCount: linter.dealCount, activeCount: linter.activeCount,
      hygiene: linter.hygiene, target: settings.policy.hygiene.target, tallies: tallies, rejected: rejected.rows,
      rejectedCount: rejected.count, findings: spool, importCommand: importCommand)
  }
}
