import Domain

/// A lost deal must say why.
struct LostWithoutReason: DealRule {
  static let documentation = RuleDocumentation(
    code: "L001", name: "lost-without-reason", severity: .error,
    summary: "A lost deal has no lost reason.",
    rationale:
      "Why deals are lost is the one thing a lost deal can still teach; without a reason the next one is lost the same way.",
    remedy: "Set one of the policy's lost reasons; ask the lead if nobody knows.",
    examples: [
      RuleExample(
        "Only lost deals need one",
        """
        | id  | stage       | lost_reason | finding          |
        |-----|-------------|-------------|------------------|
        | D-1 | closed_lost |             | L001:lost_reason |
        | D-2 | closed_lost | price       |                  |
        | D-3 | nurturing   |             |                  |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage?.role == .lost, deal.lostReason == nil else { return [] }
    return [.lostWithoutReason]
  }
}

extension Violation {
  fileprivate static var lostWithoutReason: Violation {
    Violation("nothing says why the deal was lost", at: .lostReason, remedy: [.fill(.lostReason)])
  }
}
