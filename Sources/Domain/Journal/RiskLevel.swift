/// How likely a risk is, or how bad it would be.
public enum RiskLevel: String, CaseIterable, Hashable, Comparable, Sendable {
  /// Hardly likely, or hardly bad.
  case low
  /// In between.
  case medium
  /// Very likely, or very bad.
  case high

  /// The level as a number from 1 to 3.
  public var weight: Int {
    switch self {
    case .low: 1
    case .medium: 2
    case .high: 3
    }
  }

  /// The level of a number from 1 to 3; nil for any other.
  public init?(weight: Int) {
    guard let level = RiskLevel.allCases.first(where: { $0.weight == weight }) else { return nil }
    self = level
  }

  /// The lower level first.
  public static func < (left: RiskLevel, right: RiskLevel) -> Bool { left.weight < right.weight }
}
