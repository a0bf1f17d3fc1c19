import Domain
import Policy
import SQLite
import Store

/// How the KPIs of a project stand.
struct IndicatorReadings {
  /// The KPIs in force.
  let catalogue: IndicatorCatalogue
  private let recorded: [String: [IndicatorPoint]]
  private let computed: [String: [IndicatorPoint]]

  /// What had been recorded by a moment, of days up to the clock's; nothing where there is no database yet.
  /// - Parameters:
  ///   - asOf: nil for all there is.
  ///   - clock: the moment from which is looked.
  ///   - withAccuracy: whether the forecasts of closed months are read from history, which takes seconds for a million deals.
  init(
    _ place: Project, _ policy: CompanyPolicy, asOf: Instant?, clock: Instant, withAccuracy: Bool = true
  ) throws {
    catalogue = policy.indicators
    guard let connection = try place.openForReading() else {
      (recorded, computed) = ([:], [:])
      return
    }
    recorded = try IndicatorStore(connection, asOf: asOf).points()
    computed = try ComputedIndicators.points(
      in: connection, asOf: asOf, clock: clock, policy: policy, withAccuracy: withAccuracy)
  }

  /// How each KPI stands on a day, which is not after the last one asked for.
  func all(on day: Day) -> [IndicatorReading] {
    catalogue.readings(recorded: recorded, computed: computed, on: day)
  }
}
