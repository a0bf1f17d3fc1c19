import Domain
import Policy

extension LintSettings {
  /// The lost reason of a deal that was entered twice.
  static let duplicateReason = "duplicate"

  /// Gives the reason `duplicate`, where the policy lists it.
  var markAsDuplicate: Assignment {
    lostReason(LintSettings.duplicateReason) == nil
      ? .fill(.lostReason) : .set(.lostReason, to: LintSettings.duplicateReason)
  }

  /// Closes a deal as lost because it was entered twice, in the words of the policy.
  var closeAsDuplicate: [Assignment] {
    let lost = policy.pipeline.stages.first { $0.role == .lost }
    return [lost.map { .set(.stage, to: $0.id) } ?? .fill(.stage), markAsDuplicate]
  }
}
