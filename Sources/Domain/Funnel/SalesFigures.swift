import Foundation

/// The sales figures of a week beside those of the week before, and the conversions (CRM-9).
public struct SalesFigures: Equatable, Sendable {
  /// A figure with its values.
  public struct Value: Equatable, Sendable {
    /// What is counted.
    public let figure: SalesFigure
    /// How many in the week.
    public let count: Int
    /// How many in the week before.
    public let previous: Int

    /// A figure's values.
    public init(figure: SalesFigure, count: Int, previous: Int) {
      self.figure = figure
      self.count = count
      self.previous = previous
    }

    /// How many more than in the week before; negative when fewer.
    public var change: Int { count - previous }
    /// What the figure should reach; nil for no target.
    public var target: Target? { figure.target.map { Target(.atLeast, Decimal($0)) } }
    /// How it stands against its target; nil without one.
    public var light: Light? { target?.light(for: Decimal(count)) }
  }

  /// The week.
  public let week: ISOWeek
  /// The figures in the policy's order.
  public let values: [Value]
  /// The conversions in the policy's order.
  public let conversions: [Conversion]
}
