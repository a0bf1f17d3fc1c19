import Domain

/// An open deal has not been lost.
struct LostReasonOnOpenDeal: DealRule {
  static let documentation = RuleDocumentation(
    code: "L005", name: "lost-reason-on-open-deal", severity: .warning,
    summary: "An open deal has a lost reason.",
    rationale: """
      Either the deal was lost and still counts in the forecast, or it came back and the old reason stayed behind.
      """,
    remedy: "Move the deal to Closed Lost, or take the lost reason away.",
    examples: [
      RuleExample(
        "Nurtured deals may keep theirs",
        """
        | id  | stage       | lost_reason | finding          |
        |-----|-------------|-------------|------------------|
        | D-1 | negotiation | price       | L005:lost_reason |
        | D-2 | negotiation |             |                  |
        | D-3 | nurturing   | timing      |                  |
        | D-4 | closed_lost | price       |                  |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, let reason = deal.lostReason else { return [] }
    return [.lostReasonOnOpenDeal(reason)]
  }
}

extension Violation {
  fileprivate static func lostReasonOnOpenDeal(_ reason: String) -> Violation {
    Violation(
      "open, but with the lost reason \(Wording.quoted(reason))", at: .lostReason,
      remedy: [.set(.lostReason, to: "")])
  }
}
