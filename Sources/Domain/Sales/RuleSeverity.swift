/// How much a finding weighs.
public enum RuleSeverity: String, CaseIterable, Comparable, Hashable, Sendable {
  /// Not reported.
  case off
  /// Worth a look; does not fail a run unless asked.
  case warning
  /// Wrong; fails a run and counts against hygiene.
  case error

  /// Off is less than a warning, a warning less than an error.
  public static func < (left: RuleSeverity, right: RuleSeverity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .off: 0
    case .warning: 1
    case .error: 2
    }
  }
}
