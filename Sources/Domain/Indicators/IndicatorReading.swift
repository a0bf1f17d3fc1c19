/// How an indicator stands on a day.
public struct IndicatorReading: Hashable, Sendable {
  /// What it is and what it should be.
  public var definition: IndicatorDefinition
  /// Its values up to the day, the earliest first.
  public var points: [IndicatorPoint]
  /// How the last value stands against the target; nil without a value, a target, or where it cannot be told.
  public var light: Light?
  /// The step of the target that is due next, with its day; nil for targets without steps.
  public var nextStep: NextStep?

  /// A value that is still ahead.
  public struct NextStep: Hashable, Sendable {
    /// What is to be reached.
    public var value: IndicatorValue
    /// By when.
    public var day: Day
  }

  /// How many values the short history has at most.
  public static let historyCount = 12

  /// The last value; nil where there is none.
  public var value: IndicatorValue? { points.last?.value }
  /// The day of the last value.
  public var day: Day? { points.last?.day }
  /// Where it went since the value before; nil where there is none.
  public var trend: IndicatorTrend? { IndicatorTrend(points) }
  /// The last values of the last one's currency, the earliest first.
  public var history: [IndicatorPoint] {
    guard let value else { return [] }
    return Array(points.filter { $0.value.isComparable(to: value) }.suffix(IndicatorReading.historyCount))
  }
  /// The short history as small bars.
  public var sparkline: String { Sparkline.text(history.map(\.value.number)) }
}
