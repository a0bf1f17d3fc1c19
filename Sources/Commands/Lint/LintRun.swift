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
  /// Findings that are not shown because a baseline has them.
  var baseline = KnownFindings()
  /// Findings that are not shown because an earlier run has seen them.
  var seenBefore = KnownFindings()
  /// Whether every finding is taken note of, for the history of findings.
  var isRecorded = false
  /// Whether suppressed findings are kept, for formats that show them as such.
  var keepsSuppressed = false
  /// Whether findings are kept to be shown, and not only counted.
  var keepsFindings = true
  /// What else is counted on the way; nil for nothing.
  var figures: PipelineFigures?

  /// Lints every deal of the source. The result does not depend on how many threads shared the work.
  /// - Returns: the report, and the log of all findings where the run is recorded.
  func report(on source: some LintSource) throws -> (LintReport, FindingLog) {
    let spools = Spools(shown: FindingSpool(), suppressed: FindingSpool())
    var shares = try Parallel.run(source.width) { reader in
      let share = Mutex(Share(linter: Linter(settings: settings), run: self))
      try source.readShare(reader) { deal, key, place in
        try share.withLock { try $0.lint(deal, key, keepIn: spools, place) }
      }
      return share.withLock { $0 }
    }
    // One by one, so that nothing is held twice.
    var whole = shares.removeFirst()
    while !shares.isEmpty { whole.absorb(shares.removeFirst()) }

    let suspects = whole.linter.suspects()
    let rest = Mutex(whole)
    if !suspects.isEmpty {
      try source.revisit(suspects) { deal, key, place in
        guard filter.includes(deal, pipeline: settings.policy.pipeline, roster: settings.roster) else { return }
        try rest.withLock { share in
          let findings = share.linter.findings(forSuspect: deal, key: key, name: source.name)
          try share.keep(findings, in: spools, place)
        }
      }
    }
    whole = rest.withLock { $0 }
    for finding in whole.linter.ownerFindings()
    where filter.stage == nil && filter.includes(owner: finding.subject.owner, roster: settings.roster) {
      try whole.keep([finding], in: spools) { _ in nil }
    }
    if filter.looksAtAllDeals {
      for finding in whole.linter.pipelineFindings() { try whole.keep([finding], in: spools) { _ in nil } }
    }
    whole.tallies.hygieneByOwner = whole.linter.hygieneByOwner
    whole.tallies.hygieneByStage = whole.linter.hygieneByStage
    let rejected = source.rejected
    var report = LintReport(
      today: settings.today, file: file, readCount: whole.readCount, dealCount: whole.linter.dealCount,
      activeCount: whole.linter.activeCount,
      hygiene: whole.linter.hygiene, target: settings.policy.hygiene.target, tallies: whole.tallies,
      rejected: rejected.rows, rejectedCount: rejected.count, findings: spools.shown, importCommand: importCommand)
    report.suppressed = spools.suppressed
    report.suppressedCount = whole.suppressedCount
    report.baselineCount = whole.baselineCount
    report.goneFromBaseline = filter.looksAtAllDeals ? baseline.count - whole.baselineHits.count : 0
    report.seenBeforeCount = whole.seenBeforeCount
    report.figures = whole.figures
    return (report, whole.log)
  }

  /// Where findings are kept until they are printed.
  private struct Spools: Sendable {
    let shown: FindingSpool
    let suppressed: FindingSpool
  }

  /// What one thread has seen.
  private struct Share: Sendable {
    var linter: Linter
    var tallies = LintTallies()
    /// How many deals were read, shown or not.
    var readCount = 0
    var log = FindingLog()
    var suppressedCount = 0
    var baselineCount = 0
    /// Which findings of the baseline were found.
    var baselineHits: Set<Int> = []
    var seenBeforeCount = 0
    var figures: PipelineFigures?
    private let run: LintRun

    init(linter: Linter, run: LintRun) {
      self.linter = linter
      self.run = run
      figures = run.figures
    }

    mutating func lint(
      _ deal: Deal, _ key: DealKey, keepIn spools: Spools, _ place: (String?) -> TextPlace?
    ) throws {
      readCount += 1
      let context = LintContext(of: deal, settings: linter.settings)
      figures?.add(deal, number: key.value, stage: context.stage)
      let isShown =
        run.filter.looksAtAllDeals
        || run.filter.includes(deal, pipeline: context.policy.pipeline, roster: context.settings.roster)
      let findings = linter.findings(for: deal, key: key, in: context, isShown: isShown)
      if !findings.isEmpty { try keep(findings, in: spools, place) }
    }

    mutating func keep(
      _ findings: [Finding], in spools: Spools, _ place: (String?) -> TextPlace?
    ) throws {
      guard let subject = findings.first?.subject else { return }
      if run.isRecorded { for finding in findings { log.append(finding) } }
      let name = run.baseline.count > 0 ? ReportedDeal(subject).distinctName : ""
      var shown: [Finding] = []
      var suppressed: [(finding: Finding, reason: String)] = []
      for finding in findings {
        switch fate(of: finding, about: name) {
        case .shown: shown.append(finding)
        case .suppressed(let reason): suppressed.append((finding, reason))
        case .hidden: break
        }
      }
      if !shown.isEmpty {
        tallies.count(shown)
        guard run.keepsFindings else { return }
        try spools.shown.append(shown, places: shown.map { place($0.violation.field?.description) })
      }
      if run.keepsSuppressed, !suppressed.isEmpty {
        try spools.suppressed.append(
          suppressed.map(\.finding), places: suppressed.map { _ in nil }, reasons: suppressed.map(\.reason))
      }
    }

    /// What becomes of a finding.
    private enum Fate {
      case shown, hidden
      case suppressed(reason: String)
    }

    /// Judges whether a finding is shown; counts what is not shown although it was asked for.
    private mutating func fate(of finding: Finding, about name: String) -> Fate {
      var isAccepted = false
      if run.baseline.count > 0, let hit = run.baseline.hash(of: LintBaseline.parts(of: finding, about: name)) {
        // Also what is not shown for another reason is not gone.
        baselineHits.insert(hit)
        isAccepted = true
      }
      guard run.filter.includes(finding) else { return .hidden }
      if let suppression = run.settings.records?.suppressions.suppression(of: finding, on: run.settings.today) {
        suppressedCount += 1
        return .suppressed(reason: suppression.reason)
      }
      if isAccepted {
        baselineCount += 1
        return .hidden
      }
      if run.seenBefore.count > 0, run.seenBefore.contains(finding) {
        seenBeforeCount += 1
        return .hidden
      }
      return .shown
    }

    mutating func absorb(_ other: Share) {
      log.absorb(other.log)
      suppressedCount += other.suppressedCount
      baselineCount += other.baselineCount
      baselineHits.formUnion(other.baselineHits)
      seenBeforeCount += other.seenBeforeCount
      linter.absorb(other.linter)
      tallies.absorb(other.tallies)
      readCount += other.readCount
      if let others = other.figures { figures?.absorb(others) }
    }
  }
}
