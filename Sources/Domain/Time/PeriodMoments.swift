/// From where a report of a period looks at it (CRM-7): the clock at the period's end, and what had been recorded until then plus the
/// days of grace in which people still write down what happened. Neither is ever later than now.
public struct PeriodMoments: Equatable, Sendable {
  /// The moment that clocks are read at.
  public let clock: Instant
  /// The moment until which recordings count; nil for all there are.
  public let recordings: Instant?
  /// Whether the period is over at the clock; otherwise the figures are to date.
  public let isOver: Bool

  /// The moments of a period that ends with a day.
  /// - Parameters:
  ///   - now: the present, or the moment that is asked for instead.
  ///   - asOf: the moment until which recordings count, unless the days of grace ended before it; nil for all that there are.
  public init(lastDay: Day, graceDays: Int, now: Instant, asOf: Instant? = nil, calendar: CompanyCalendar) {
    let end = PeriodMoments.end(of: lastDay, in: calendar)
    clock = min(end, now)
    isOver = end < now
    let grace = PeriodMoments.end(of: lastDay.advanced(by: graceDays), in: calendar)
    recordings = grace < now ? min(asOf ?? grace, grace) : asOf
  }

  /// The last moment of a day.
  public static func end(of day: Day, in calendar: CompanyCalendar) -> Instant {
    calendar.start(of: day.advanced(by: 1)).advanced(by: .milliseconds(-1))
  }
}
