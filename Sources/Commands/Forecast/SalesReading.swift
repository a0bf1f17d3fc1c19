import Domain
import Policy
import SQLite
import Store

/// Reads from the database what sales figures and forecasts are made of; for a command and for a report alike.
struct SalesReading {
  let connection: Connection
  let policy: CompanyPolicy
  /// The words of the owner whose deals count; nil for everybody's.
  var owners: Set<String>?

  /// Whether a deal counts.
  func includes(_ deal: borrowing Deal) -> Bool {
    guard let owners else { return true }
    return deal.owner.map(owners.contains) ?? false
  }

  /// The stage of a deal; nil where it has none that the policy knows.
  func stage(of deal: borrowing Deal) -> Stage? {
    deal.stage.flatMap { policy.pipeline.stage($0) }
  }

  /// The forecast of what is recorded, or was at a moment.
  func forecast(asOf: Instant?) throws -> ForecastTally {
    var tally = ForecastTally()
    try DealStore(connection, asOf: asOf).forEachForecastDeal { deal in
      if includes(deal) { tally.add(deal, stage: stage(of: deal)) }
    }
    return tally
  }

  /// The forecasts of groups of deals, by the word that a closure gives each deal.
  func forecasts(asOf: Instant?, by group: (Deal, Stage?) -> String?) throws -> [String?: ForecastTally] {
    var tallies: [String?: ForecastTally] = [:]
    try DealStore(connection, asOf: asOf).forEachForecastDeal { deal in
      guard includes(deal) else { return }
      let stage = stage(of: deal)
      tallies[group(deal, stage), default: ForecastTally()].add(deal, stage: stage)
    }
    return tallies
  }

  /// Between which moments a week's bridge goes: from what had been recorded when the week before ended to what had been when the
  /// week ended, or is now while it runs.
  ///
  /// Without the grace of reports: a forecast is what was believed at a time, so that what is recorded later changes the next
  /// week's. Each change is in one week's bridge, and one bridge begins where the one before it ends.
  /// - Parameter now: the present by the machine, as recordings have it; a clock set by `--today` is not theirs.
  func bridgeMoments(
    _ week: ISOWeek, now: Instant, asOf: Instant? = nil
  ) -> (start: Instant, end: Instant, recordings: Instant?) {
    let start = min(PeriodMoments.end(of: week.monday.advanced(by: -1), in: policy.calendar), asOf ?? now)
    let end = PeriodMoments.end(of: week.sunday, in: policy.calendar)
    guard let asOf else { return end < now ? (start, end, end) : (start, now, nil) }
    return (start, min(end, asOf), min(end, asOf))
  }

  /// The months of a week's bridge: that of its Friday and the two after it.
  static func bridgeMonths(_ week: ISOWeek) -> ClosedRange<Month> {
    let first = Month(containing: week.friday)
    return first...first.advanced(by: 2)
  }

  /// Why Expected changed in a week, by cause.
  ///
  /// The forecast at its end is read as a whole; what changed only costs what was recorded in the week.
  func bridge(
    _ week: ISOWeek, months: ClosedRange<Month>, now: Instant, asOf: Instant? = nil, keepsDetails: Bool = false
  ) throws -> ForecastBridge {
    let moments = bridgeMoments(week, now: now, asOf: asOf)
    // Both see the same state of the database.
    return try connection.transaction(.deferred) {
      let changes = try bridgeChanges(moments, months: months, keepsDetails: keepsDetails)
      return changes.bridge(to: try forecast(asOf: moments.recordings))
    }
  }

  /// What changed between the moments of a bridge; with the forecast at its end it makes the bridge.
  func bridgeChanges(
    _ moments: (start: Instant, end: Instant, recordings: Instant?), months: ClosedRange<Month>,
    keepsDetails: Bool = false
  ) throws -> ForecastBridgeTally {
    var tally = ForecastBridgeTally(months: months, keepsDetails: keepsDetails)
    try DealStore.forEachForecastChange(in: connection, after: moments.start, until: moments.recordings) { change in
      func side(_ deal: Deal?) -> ForecastSide? {
        deal.map { ForecastSide(ForecastStake(of: $0, stage: stage(of: $0)), isInScope: includes($0)) }
      }
      let deal = change.after ?? change.before
      tally.add(
        ForecastBridgeTally.DealName(
          number: change.number, id: deal?.id ?? "D-\(change.number)", label: deal?.label),
        from: side(change.before), to: side(change.after))
    }
    return tally
  }

  /// What was expected of closed months when they began, against what closed in them.
  ///
  /// A forecast is of what had been recorded by the month's first instant; the outcome of what had been by its end and the days of
  /// grace in which deals are still closed in the books.
  func accuracy(of months: [Month], asOf: Instant?) throws -> [ForecastAccuracy] {
    let latest = asOf ?? Instant(milliseconds: .max - 1)
    let begins = months.map { min(policy.calendar.start(of: $0.firstDay), latest) }
    let ends = months.map { month in
      min(PeriodMoments.end(of: month.lastDay.advanced(by: policy.reports.graceDays), in: policy.calendar), latest)
    }
    return try connection.transaction(.deferred) {
      var tally = ForecastAccuracyTally(months: months)
      try DealStore.forEachForecastDeal(in: connection, at: begins + ends) { deal, place in
        guard includes(deal) else { return }
        let stage = stage(of: deal)
        if place < months.count {
          tally.add(atBeginOf: place, deal, stage: stage)
        } else {
          tally.add(atEndOf: place - months.count, deal, stage: stage)
        }
      }
      let first = try DealStore.firstRecording(in: connection)
      let witnessed = try DealStore.firstWitnessedRecording(in: connection)
      return tally.accuracy(within: policy.sales.accuracyBand) { month in
        let begin = policy.calendar.start(of: month.firstDay)
        if let witnessed, witnessed <= begin { return .recorded }
        return first.map { $0 <= begin } ?? false ? .inferred : .none
      }
    }
  }
}
