import Domain
import Policy

/// Lost reasons can be counted only when they come from one list.
struct UnknownLostReason: DealRule {
  static let documentation = RuleDocumentation(
    code: "L002", name: "unknown-lost-reason", severity: .error,
    summary: "A lost deal's reason is none of the policy's.",
    rationale: "Ten spellings of one reason are ten reasons in a report, and none of them looks worth acting on.",
    remedy: """
      Choose one of the policy's reasons and put the rest into the lost note, or add the reason to `lost_reasons` in the policy.
      """,
    examples: [
      RuleExample(
        "Case, blanks and hyphens do not matter; a missing reason is L001",
        """
        | id  | stage       | lost_reason    | finding          |
        |-----|-------------|----------------|------------------|
        | D-1 | closed_lost | too expensive  | L002:lost_reason |
        | D-2 | closed_lost | No Budget      |                  |
        | D-3 | closed_lost |                |                  |
        | D-4 | negotiation | too expensive  |                  |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage?.role == .lost, let reason = deal.lostReason else { return [] }
    let policy = context.settings.policy
    guard !policy.lostReasons.isEmpty, context.settings.lostReason(reason) == nil else { return [] }
    return [.unknownLostReason(reason, known: policy.lostReasons.map(\.id))]
  }
}

extension Violation {
  fileprivate static func unknownLostReason(_ reason: String, known: [String]) -> Violation {
    Violation(
      "\(Wording.quoted(reason)) is no lost reason; the policy has \(known.joined(separator: ", "))", at: .lostReason,
      remedy: [.fill(.lostReason)])
  }
}
