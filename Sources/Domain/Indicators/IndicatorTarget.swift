public import Foundation

/// What the values of an indicator should reach.
public enum IndicatorTarget: Hashable, Sendable {
  /// A value and on which side of it: `≥ 95`.
  case limit(Target)
  /// Growth by so many percent over the month before.
  case growth(Decimal)
  /// Values to be reached by days, in their order.
  case steps([Step])
  /// At most so far from zero, on either side.
  case within(Decimal)
  /// At most so many percent away from the average of the values before.
  case nearAverage(Decimal)

  /// A value that is to be reached by a day.
  public struct Step: Hashable, Sendable {
    /// The day by which it is to be reached.
    public enum Due: Hashable, Sendable {
      /// The last day of a month, counted from the first month of the company as 1.
      case month(Int)
      /// A day.
      case day(Day)
    }

    /// By when.
    public var due: Due
    /// What is to be reached then.
    public var value: Decimal

    /// A value that is to be reached by a day.
    public init(_ value: Decimal, by due: Due) {
      self.value = value
      self.due = due
    }

    /// The day by which it is to be reached; nil where the first month is not known.
    public func day(since first: Month?) -> Day? {
      switch due {
      case .day(let day): day
      case .month(let number): first.map { $0.advanced(by: number - 1).lastDay }
      }
    }
  }

  /// How many values before are averaged at most.
  public static let averagedCount = 6
}
