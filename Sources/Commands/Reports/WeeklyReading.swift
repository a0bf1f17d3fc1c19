import Domain
import Foundation
import Policy
import Reporting
import Rules
import SQLite
import Store

/// Reads everything that the weekly report shows.
///
/// What happened in a week is told by what had been recorded until its end and the days of grace. The forecast and the hygiene are
/// what was known at its end, without the grace: a deal that moved since would be judged by dates that lay in the future then.
/// All deals are read once; those that changed in the days of grace are looked up again.
struct WeeklyReading {
  let place: Project
  let policy: CompanyPolicy
  let connection: Connection
  let week: ISOWeek
  let moments: PeriodMoments

  /// How many weeks the history of hygiene shows.
  private static let weeksShown = 12

  /// The report.
  func report() throws -> WeeklyReport {
    let sales = SalesReading(connection: connection, policy: policy)
    let roster = try OwnerStore(connection).roster(asOf: known)
    let today = policy.calendar.day(of: moments.clock)
    let records = try LintRecords(in: connection, asOf: known, today: today)
    var run = LintRun(
      settings: LintSettings(policy: policy, roster: roster, now: moments.clock, records: records), filter: LintFilter()
    )
    run.keepsFindings = false
    run.figures = PipelineFigures(
      funnel: FunnelTally(try sales.funnelSettings(week, moments)),
      health: PipelineHealthTally(
        stages: policy.pipeline.stages.filter(\.isOpen), now: moments.clock, calendar: policy.calendar,
        placingBy: policy.pipeline), changedLater: try changedInGrace())
    let source = try DatabaseLintSource(
      path: connection.path, options: Project.connectionOptions, asOf: known,
      console: Invocation.current.console)
    let (lint, _) = try run.report(on: source)
    guard var figures = lint.figures else { throw Failure("the pipeline was not counted") }
    try DealStore(connection, asOf: moments.recordings).forEachDeal(numbered: figures.changedLater.sorted()) {
      figures.addEvents(of: $0, number: $1, stage: sales.stage(of: $0))
    }

    var report = WeeklyReport(
      week: week, moments: moments, calendar: policy.calendar, currency: policy.baseCurrency,
      policyDigest: try place.policyDigest(), hygieneTarget: policy.hygiene.target,
      sales: try sales.figures(of: figures.funnel, moments), health: figures.health.health)
    report.dealCount = lint.readCount
    report.forecast = figures.forecast.forecast
    report.bridge = try bridge(to: figures.forecast, by: sales)
    report.hygiene = try hygiene(lint, roster)
    report.suppressions = try suppressions(records, today: today)
    report.journal = try journal(today: today)
    let last = min(week.sunday, today)
    // How accurate forecasts were is read from the history of months, which the KPI dashboard has time for.
    let readings = try IndicatorReadings(
      place, policy, asOf: moments.recordings, clock: moments.clock, withAccuracy: false)
    report.indicators = readings.all(on: last)
    report.formerPoints = Dictionary(
      readings.all(on: week.monday.advanced(by: -1)).compactMap { reading in
        reading.points.last.map { (reading.definition.id, $0) }
      }, uniquingKeysWith: { $1 })
    return report
  }

  /// The deals of which something was recorded in the days of grace.
  private func changedInGrace() throws -> Set<Int64> {
    guard let known, known != moments.recordings else { return [] }
    var numbers: Set<Int64> = []
    try DealStore.forEachForecastChange(in: connection, after: known, until: moments.recordings) {
      numbers.insert($0.number)
    }
    return numbers
  }

  /// From what was expected when the week before ended to what is now; nil where nothing had been recorded then.
  private func bridge(to forecast: ForecastTally, by sales: SalesReading) throws -> ForecastBridge? {
    let end = known ?? moments.clock
    let start = min(PeriodMoments.end(of: week.monday.advanced(by: -1), in: policy.calendar), end)
    guard let first = try DealStore.firstRecording(in: connection), first <= start else { return nil }
    return try sales.bridgeChanges((start, end, known), months: SalesReading.bridgeMonths(week)).bridge(to: forecast)
  }

  /// What had been recorded when the week ended, nil for all there is: what a forecast and a judgement rest on.
  private var known: Instant? {
    moments.isOver ? min(moments.clock, moments.recordings ?? moments.clock) : moments.recordings
  }

  private func hygiene(_ lint: LintReport, _ roster: Roster) throws -> HygieneSummary {
    var summary = HygieneSummary(target: policy.hygiene.target)
    let start = policy.calendar.start(of: week.monday).advanced(by: .milliseconds(-1))
    let end = known ?? moments.clock
    let runs = try HygieneRun.all(in: connection, through: known)
    // What came and went in a week without a lint, nobody knows.
    let isLinted = runs.contains { $0.at > start }
    let trends = isLinted ? try findingTrends(after: start, through: end) : nil

    // By id, for two people may have one name.
    var owners: [String: HygieneSummary.Score] = [:]
    for row in lint.breakdown(by: .owner) {
      let owner = row.key.map { roster.owner($0)?.id ?? $0 } ?? ""
      owners[owner, default: HygieneSummary.Score()].add(row)
      summary.total.add(row)
    }
    // Findings about the pipeline as a whole are nobody's.
    (summary.total.errors, summary.total.warnings) = (lint.errors, lint.warnings)
    for (owner, trend) in trends ?? [:] {
      owners[roster.owner(owner)?.id ?? owner, default: HygieneSummary.Score()].add(trend)
      summary.total.add(trend)
    }
    if trends != nil {
      for owner in owners.keys where owners[owner]?.new == nil {
        owners[owner]?.add(FindingTrend.none)
      }
      if summary.total.new == nil { summary.total.add(FindingTrend.none) }
    }
    let names = owners.keys.map { roster.owner($0)?.name ?? $0 }
    let twice = Set(names.filter { name in names.count { $0 == name } > 1 })
    summary.owners = owners.map { owner, score in
      let name = roster.owner(owner)?.name ?? owner
      return (twice.contains(name) ? "\(name) (\(owner))" : name, score)
    }.sorted { left, right in
      (right.score.errors, right.score.warnings, left.name) < (left.score.errors, left.score.warnings, right.name)
    }
    summary.weeks = weeks(of: runs)
    return summary
  }

  /// What the last lint of each week found.
  private func weeks(of runs: [HygieneRun]) -> [HygieneSummary.Week] {
    var shares: [ISOWeek: Percentage] = [:]
    for run in runs.sorted(by: { $0.at < $1.at }) {
      shares[ISOWeek(containing: policy.calendar.day(of: run.at))] = Percentage(run.clean, of: run.inScope)
    }
    guard let first = shares.keys.min() else { return [] }
    let start = max(first, week.advanced(by: 1 - WeeklyReading.weeksShown))
    guard start <= week else { return [] }
    return sequence(first: start) { $0 < week ? $0.advanced(by: 1) : nil }.map {
      HygieneSummary.Week(week: $0, share: shares[$0])
    }
  }

  private func suppressions(_ records: LintRecords, today: Day) throws -> [SuppressedFinding] {
    let store = DealStore(connection, asOf: known)
    return try SuppressionStore(connection, asOf: known).suppressions().map { item in
      let isExpired = Day(item.until).map { $0 < today } ?? true
      return SuppressedFinding(
        rule: item.rule, deal: store.id(ofDeal: item.deal), until: item.until,
        isExpired: isExpired, reason: item.reason)
    }
  }

  private func journal(today: Day) throws -> WeeklyJournal {
    let roster = try OwnerStore(connection).roster(asOf: moments.recordings)
    let store = JournalStore(connection, asOf: moments.recordings)
    let last = min(week.sunday, today)
    let standing: Set<JournalKind> = [.blocker, .risk, .priority, .question]
    func shown(_ entries: [RecordedJournalEntry]) -> [WeeklyJournal.Entry] {
      entries.sorted { ($0.entry.day, $0.number) < ($1.entry.day, $1.number) }.map { item in
        var entry = item.entry.namingOwner { roster.owner($0)?.name ?? $0 }
        // What was closed in the days of grace was open in the week.
        if let closing = entry.closing, closing.day > last { entry.closing = nil }
        return WeeklyJournal.Entry(
          number: item.number, entry: entry,
          escalation: item.entry.escalation(at: moments.clock, on: last, by: policy.journal.escalation))
      }
    }
    var journal = WeeklyJournal()
    journal.decisionLimit = policy.decisionLimit
    journal.entries = shown(
      try store.entries(kinds: Set(JournalKind.allCases).subtracting(standing), from: week.monday, through: last))
    journal.standing = shown(try store.standing(kinds: standing, from: week.monday, through: last))
    return journal
  }
}

extension HygieneSummary.Score {
  /// Adds what a lint found.
  fileprivate mutating func add(_ row: LintBreakdownRow) {
    inScope += row.hygiene?.inScope ?? 0
    clean += row.hygiene?.clean ?? 0
    errors += row.errors
    warnings += row.warnings
  }

  /// Adds how findings came and went.
  fileprivate mutating func add(_ trend: FindingTrend) {
    new = (new ?? 0) + trend.new
    fixed = (fixed ?? 0) + trend.fixed
    old = (old ?? 0) + trend.old
  }
}
