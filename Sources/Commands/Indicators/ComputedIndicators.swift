import Domain
import Policy
import SQLite
import Store

/// The values of indicators that the database knows without anybody recording them.
enum ComputedIndicators {
  /// The values by the indicators' ids, the earliest day first.
  /// - Parameter asOf: what had been recorded until then is read; nil for all there is.
  static func points(
    in connection: Connection, asOf: Instant?, calendar: CompanyCalendar
  ) throws -> [String: [IndicatorPoint]] {
    [CompanyPolicy.hygieneIndicator: try hygiene(in: connection, asOf: asOf, calendar: calendar)]
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
