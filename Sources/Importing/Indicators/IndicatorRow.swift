public import Domain

/// A value of an indicator as a file has it.
public struct IndicatorRow: Equatable, Sendable {
  /// The line of the file where it starts, from 1.
  public var line: Int
  /// The indicator's id.
  public var indicator: String
  /// The day and the value.
  public var point: IndicatorPoint
  /// What is said about it.
  public var note: String?

  /// A value that stands in a line.
  public init(line: Int, indicator: String, point: IndicatorPoint, note: String? = nil) {
    self.line = line
    self.indicator = indicator
    self.point = point
    self.note = note
  }
}
