public import Domain

/// Judges a deal as it would be after a move: whatever lint would call an error there stands against the move.
///
/// Rules about time passing do not: a deal that is late is moved all the same, and the better for it.
public struct MoveGate {
  private let settings: LintSettings

  /// The rules that never stand against a move.
  private static let rulesAboutTime: Set<String> = ["S002", "N003", "C002", "P002", "F001"]

  /// A gate that judges by a policy, a roster and a clock.
  public init(settings: LintSettings) {
    self.settings = settings
  }

  /// What lint would have against a deal as it would be, stages it entered before among its `moves`; empty for nothing.
  public func objections(to deal: Deal, key: DealKey) -> [Finding] {
    var linter = Linter(settings: settings)
    return linter.findings(for: deal, key: key)
      .filter { $0.severity == .error && !MoveGate.rulesAboutTime.contains($0.rule.code) }
  }
}
