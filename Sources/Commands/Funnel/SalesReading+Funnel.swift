import Domain
import Policy
import SQLite
import Store

extension SalesReading {
  /// The moments from which a week's figures are looked at.
  func moments(of week: ISOWeek, now: Instant, asOf: Instant?) -> PeriodMoments {
    PeriodMoments(
      lastDay: week.sunday, graceDays: policy.reports.graceDays, now: now, asOf: asOf, calendar: policy.calendar)
  }

  /// What a week's figures are counted by, with the calls that were logged.
  func funnelSettings(_ week: ISOWeek, _ moments: PeriodMoments) throws -> FunnelSettings {
    let store = DealStore(connection, asOf: moments.recordings)
    let today = policy.calendar.day(of: moments.clock)
    var calls = LoggedCalls()
    calls.weekBefore = try store.dealsWithCalls(on: week.monday.advanced(by: -7)...week.monday.advanced(by: -1))
    if week.monday <= today {
      calls.week = try store.dealsWithCalls(on: week.monday...min(week.sunday, today))
    }
    return FunnelSettings(
      pipeline: policy.pipeline, figures: policy.sales.figures, conversions: policy.sales.conversions,
      conversionDays: policy.sales.conversionDays, week: week, clock: moments.clock, calendar: policy.calendar,
      calls: calls)
  }

  /// The figures of a tally to which every deal was added.
  func figures(of tally: FunnelTally, _ moments: PeriodMoments) throws -> SalesFigures {
    let store = DealStore(connection, asOf: moments.recordings)
    return tally.figures(withLoggedCalls: try store.dealsWithLoggedCalls(among: tally.unsureCalls))
  }

  /// The sales figures of a week, and how the open stages stand at its end.
  func funnel(_ week: ISOWeek, _ moments: PeriodMoments) throws -> (figures: SalesFigures, health: PipelineHealth) {
    try connection.transaction(.deferred) {
      var funnel = FunnelTally(try funnelSettings(week, moments))
      var health = PipelineHealthTally(
        stages: policy.pipeline.stages.filter(\.isOpen), now: moments.clock, calendar: policy.calendar,
        placingBy: policy.pipeline)
      let store = DealStore(connection, asOf: moments.recordings)
      try store.forEachDeal(in: store.numberRange) { deal, number in
        guard includes(deal) else { return }
        let stage = stage(of: deal)
        funnel.add(deal, number: number, stage: stage)
        health.add(deal, stage: stage)
      }
      return (try figures(of: funnel, moments), health.health)
    }
  }
}
