public import Foundation

/// How a figure stands against its target.
public enum Light: String, CaseIterable, Hashable, Sendable {
  /// At target.
  case green
  /// Within 70 % of it.
  case yellow
  /// Beyond.
  case red
}

/// What a figure should reach (CRM-9).
public struct Target: Hashable, Sendable {
  /// On which side of the value a figure should be.
  public enum Direction: String, CaseIterable, Hashable, Sendable {
    /// `≥ 8`: reached by 8.
    case atLeast = "at_least"
    /// `> 8`: not reached by 8.
    case above
    /// `≤ 8`: reached by 8.
    case atMost = "at_most"
    /// `< 8`: not reached by 8.
    case below
  }

  /// The value to reach.
  public var value: Decimal
  /// On which side of it a figure should be.
  public var direction: Direction

  /// A target of a value and a direction.
  public init(_ direction: Direction, _ value: Decimal) {
    self.value = value
    self.direction = direction
  }

  /// Whether a figure reaches the target.
  public func isMet(by figure: Decimal) -> Bool {
    switch direction {
    case .atLeast: figure >= value
    case .above: figure > value
    case .atMost: figure <= value
    case .below: figure < value
    }
  }

  /// Green at target; yellow down to 70 % of it, or, where lower is better, up to target ÷ 0.7; red beyond.
  public func light(for figure: Decimal) -> Light {
    guard !isMet(by: figure) else { return .green }
    switch direction {
    // Both sides times ten, so that nothing is divided and nothing rounded.
    case .atLeast, .above: return figure * 10 >= value * 7 ? .yellow : .red
    case .atMost, .below: return figure * 7 <= value * 10 ? .yellow : .red
    }
  }
}

extension Target: CustomStringConvertible {
  /// The target with its sign: `≥ 95`.
  public var description: String {
    let sign =
      switch direction {
      case .atLeast: "≥"
      case .above: ">"
      case .atMost: "≤"
      case .below: "<"
      }
    return "\(sign) \(value)"
  }
}
