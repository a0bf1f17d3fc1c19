/// What an indicator was on a day.
public struct IndicatorPoint: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// The value.
  public var value: IndicatorValue

  /// A value on a day.
  public init(day: Day, value: IndicatorValue) {
    self.day = day
    self.value = value
  }
}
