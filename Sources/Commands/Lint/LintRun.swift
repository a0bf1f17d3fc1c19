import Domain
import Policy
import Rules
import Synchronization

/// Lints a source: hands every deal to the rules, on several threads, and keeps what is shown.
struct LintRun {
  var settings: LintSettings
  var filter: LintFilter
  var file: String?
  var importCommand: String?

  /// Lints every deal of the source. The result does not depend on how many threads shared the work.
  func report(on source: some LintSource) throws -> LintReport {
    let spool = FindingSpool()
    let shares = try Parallel.run(source.width) { reader in
      let share = Mutex(Share(linter: Linter(settings: settings)))
      try source.readShare(reader) { deal, key, place in
        try share.withLock { try $0.lint(deal, key, filter: filter, keepIn: spool, place) }
      }
      return share.withLock { $0 }
    }
    var whole = shares[0]
    for share in shares.dropFirst() { whole.absorb(share) }

    let suspects = whole.linter.suspects()
    let rest = Mutex(whole)
    if !suspects.isEmpty {
      try source.revisit(suspects) { deal, key, place in
        guard filter.includes(deal, pipeline: settings.policy.pipeline, roster: settings.roster) else { return }
        try rest.withLock { share in
          let findings = share.linter.findings(forSuspect: deal, key: key, name: source.name)
          try share.keep(findings, filter: filter, in: spool, place)
        }
      }
    }
    whole = rest.withLock { $0 }
    for finding in whole.linter.ownerFindings()
    where filter.stage == nil && filter.includes(owner: finding.subject.owner, roster: settings.roster) {
      try whole.keep([finding], filter: filter, in: spool) { _ in nil }
    }
    whole.tallies.hygieneByOwner = whole.linter.hygieneByOwner
    whole.tallies.hygieneByStage = whole.linter.hygieneByStage
    let rejected = source.rejected
    return LintReport(
      today: settings.today, file: file, readCount: whole.readCount, dealCount: whole.linter.dealCount,
      activeCount: whole.linter.activeCount,
      hygiene: whole.linter.hygiene, target: settings.policy.hygiene.target, tallies: whole.tallies,
      rejected: rejected.rows, rejectedCount: rejected.count, findings: spool, importCommand: importCommand)
  }

  /// What one thread has seen.
  private struct Share: Sendable {
    var linter: Linter
    var tallies = LintTallies()
    /// How many deals were read, shown or not.
    var readCount = 0

    init(linter: Linter) {
      self.linter = linter
    }

    mutating func lint(
      _ deal: Deal, _ key: DealKey, filter: LintFilter, keepIn spool: FindingSpool, _ place: (String?) -> TextPlace?
    ) throws {
      readCount += 1
      let settings = linter.settings
      let isShown =
        filter.looksAtAllDeals || filter.includes(deal, pipeline: settings.policy.pipeline, roster: settings.roster)
      let findings = linter.findings(for: deal, key: key, isShown: isShown)
      if !findings.isEmpty { try keep(findings, filter: filter, in: spool, place) }
    }

    mutating func keep(
      _ findings: [Finding], filter: LintFilter, in spool: FindingSpool, _ place: (String?) -> TextPlace?
    ) throws {
      let shown = findings.filter(filter.includes)
      guard !shown.isEmpty else { return }
      tallies.count(shown)
      try spool.append(shown, places: shown.map { place($0.violation.field?.description) })
    }

    mutating func absorb(_ other: Share) {
      linter.absorb(other.linter)
      tallies.absorb(other.tallies)
      readCount += other.readCount
    }
  }
}
