/// What an indicator was on a day.
public struct IndicatorPoint: Hashable, Sendable {
  /// The day.
  public var day: Day
  /// The value.
  public var value: IndicatorValue
  /// How the value stands against the target, where that is known more exactly than the value, which is rounded; nil where the value
  /// tells.
  public var light: Light?

  /// A value on a day.
  public init(day: Day, value: IndicatorValue, light: Light? = nil) {
    self.day = day
    self.value = value
    self.light = light
  }
}
