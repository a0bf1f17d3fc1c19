import Domain
import Policy

/// A reason that says nothing by itself must come with a note.
struct OtherReasonWithoutNote: DealRule {
  static let documentation = RuleDocumentation(
    code: "L003", name: "other-reason-without-note", severity: .error,
    summary: "A lost deal has a reason such as `other`, and no note that explains it.",
    rationale: "`other` alone is no reason: nobody can learn from it, or see that the list lacks one.",
    remedy: """
      Write a lost note, or choose a reason that says more. Which reasons need a note is the policy's `lost_reasons`, \
      `needs_note`.
      """,
    examples: [
      RuleExample(
        "Only the reasons that the policy names need a note",
        """
        | id  | stage       | lost_reason | lost_note              | finding        |
        |-----|-------------|-------------|------------------------|----------------|
        | D-1 | closed_lost | other       |                        | L003:lost_note |
        | D-2 | closed_lost | Other       | merged with a customer |                |
        | D-3 | closed_lost | price       |                        |                |
        | D-4 | nurturing   | other       |                        |                |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage?.role == .lost, deal.lostNote == nil, let reason = deal.lostReason,
      let listed = context.settings.lostReason(reason), listed.needsNote
    else { return [] }
    return [.reasonWithoutNote(listed.id)]
  }
}

extension Violation {
  fileprivate static func reasonWithoutNote(_ reason: String) -> Violation {
    Violation("the lost reason \(reason) needs a note", at: .lostNote, remedy: [.fill(.lostNote)])
  }
}
