import Foundation

/// Of the deals that entered a stage in the days that end with a period, how many had entered another by its end (CRM-9).
public struct Conversion: Equatable, Sendable {
  /// How many deals, and how many of them came further.
  public struct Ratio: Equatable, Sendable {
    /// Deals that entered the first stage.
    public var entered = 0
    /// Those of them that had entered the second.
    public var converted = 0

    /// A ratio of nothing.
    public init() {}

    /// The share in percent; nil where no deal entered the first stage.
    public var rate: Percentage? { Percentage(converted, of: entered) }
  }

  /// What is converted into what.
  public let definition: SalesConversion
  /// The ratio at the end of the week.
  public let current: Ratio
  /// The ratio at the end of the week before.
  public let previous: Ratio

  /// How the share stands against its benchmark, exactly; nil without a benchmark or without a deal.
  public var light: Light? {
    guard let benchmark = definition.benchmark, current.entered > 0 else { return nil }
    // Both sides times the deals, so that the share is not rounded.
    let target = Target(.atLeast, Decimal(benchmark.basisPoints) * Decimal(current.entered))
    return target.light(for: Decimal(current.converted) * 10_000)
  }
}
