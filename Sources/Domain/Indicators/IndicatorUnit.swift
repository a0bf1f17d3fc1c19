/// What the values of an indicator count.
public enum IndicatorUnit: String, CaseIterable, Hashable, Sendable {
  /// Percent.
  case percent
  /// An amount of money.
  case money
  /// Things.
  case count
  /// One figure divided by another.
  case ratio
  /// Points of a scale.
  case points
  /// Time in milliseconds.
  case milliseconds
  /// Time in seconds.
  case seconds
  /// Time in minutes.
  case minutes
  /// Time in hours.
  case hours
  /// Time in days.
  case days

  /// The sign behind a value; empty where there is none, and for money, which has its currency.
  public var sign: String {
    switch self {
    case .percent: "%"
    case .milliseconds: "ms"
    case .seconds: "s"
    case .minutes: "min"
    case .hours: "h"
    case .days: "d"
    case .money, .count, .ratio, .points: ""
    }
  }
}
