import Domain
import Policy
import SQLite
import Store

/// The values of indicators that the database knows without anybody recording them.
enum ComputedIndicators {
  /// How many closed months forecasts are held against.
  private static let months = 6

  /// The values by the indicators' ids, the earliest first.
  /// - Parameters:
  ///   - asOf: what had been recorded until then is read; nil for all there is.
  ///   - clock: the moment from which is looked: a month of which it sees the end is over.
  ///   - withAccuracy: whether the forecasts of closed months are read from history.
  static func points(
    in connection: Connection, asOf: Instant?, clock: Instant, policy: CompanyPolicy, withAccuracy: Bool
  ) throws -> [String: [IndicatorPoint]] {
    var points = [
      CompanyPolicy.hygieneIndicator: try hygiene(in: connection, asOf: asOf, calendar: policy.calendar)
    ]
    if withAccuracy {
      points[CompanyPolicy.accuracyIndicator] = try accuracy(in: connection, asOf: asOf, clock: clock, policy: policy)
    }
    return points
  }

  /// How far the forecast of each closed month was off in the currency of the reports, on the month's last day.
  private static func accuracy(
    in connection: Connection, asOf: Instant?, clock: Instant, policy: CompanyPolicy
  ) throws -> [IndicatorPoint] {
    guard let first = try DealStore.firstWitnessedRecording(in: connection) else { return [] }
    let calendar = policy.calendar
    // A period that is over is looked at from its last moment, at which its last month is over too.
    let running = Month(containing: calendar.day(of: clock.advanced(by: .milliseconds(1))))
    let closed = (1...months).reversed().map { running.advanced(by: -$0) }
    // Months that began before anything was recorded have no forecast.
    let known = closed.filter { calendar.start(of: $0.firstDay) >= first }
    guard !known.isEmpty else { return [] }
    // The value is rounded; against the band that the forecast is judged by, its own light is exact.
    let isJudgedByBand =
      policy.indicators.definition(CompanyPolicy.accuracyIndicator)?.target == .within(policy.sales.accuracyBand.number)
    let reading = SalesReading(connection: connection, policy: policy)
    return try reading.accuracy(of: known, asOf: asOf).compactMap { month in
      guard let line = month.lines.first(where: { $0.currency == policy.baseCurrency }), let error = line.error else {
        return nil
      }
      return IndicatorPoint(
        day: month.month.lastDay, value: IndicatorValue(error.number), light: isJudgedByBand ? line.light : nil)
    }
  }

  /// The share of clean deals by day, at the last lint of each.
  private static func hygiene(
    in connection: Connection, asOf: Instant?, calendar: CompanyCalendar
  ) throws -> [IndicatorPoint] {
    var points: [IndicatorPoint] = []
    for run in try HygieneRun.all(in: connection, through: asOf) {
      guard let share = Percentage(run.clean, of: run.inScope) else { continue }
      let point = IndicatorPoint(day: calendar.day(of: run.at), value: IndicatorValue(share.number))
      if points.last?.day == point.day { points.removeLast() }
      points.append(point)
    }
    return points
  }
}
