public import Domain

/// Judges a deal as it would be after a move: whatever lint would call an error there stands against the move.
///
/// Rules about time passing do not: a deal that is late is moved all the same, and the better for it.
public struct MoveGate {
  private let settings: LintSettings

  /// The rules that never stand against a move: what they find is how time passed, or what happened before.
  private static let rulesAboutTime: Set<String> = [
    "S002", "S003", "S004", "S005", "S006", "S008", "N003", "N004", "P002", "P003", "F001", "F003", "F004", "I003",
    "C002",
  ]

  /// A gate that judges by a policy, a roster and a clock.
  public init(settings: LintSettings) {
    self.settings = settings
  }

  /// What lint would have against a deal as it would be, stages it entered before among its `moves`; empty for nothing.
  public func objections(to deal: Deal, key: DealKey) -> [Finding] {
    var linter = Linter(settings: settings)
    return linter.findings(for: deal, key: key)
      .filter { finding in
        finding.severity == .error && !MoveGate.rulesAboutTime.contains(finding.rule.code)
          // Entries out of order are stored as told.
          && finding.violation.field != .field(.stageEnteredAt)
      }
  }
}
