import Domain

/// An open deal must say what happens next.
struct NoNextStep: DealRule {
  static let documentation = RuleDocumentation(
    code: "N001", name: "no-next-step", severity: .error,
    summary: "An open deal has no next step.",
    rationale: """
      A deal nobody has planned to touch is not a deal; it inflates the forecast until someone notices.
      """,
    remedy: "Write down what happens next and when, or move the deal to Closed Lost or Nurturing.",
    examples: [
      RuleExample(
        "Only open deals need one",
        """
        | id  | stage       | next_step  | finding |
        |-----|-------------|------------|---------|
        | D-1 | negotiation |            | N001    |
        | D-2 | negotiation | send terms |         |
        | D-3 | closed_lost |            |         |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, deal.nextStep == nil else { return [] }
    let isDateUsable = deal.nextStepDate.map { $0 >= context.today } ?? false
    return [.noNextStep(needsDate: !isDateUsable)]
  }
}

extension Violation {
  fileprivate static func noNextStep(needsDate: Bool) -> Violation {
    Violation(
      "nothing says what happens next", at: .nextStep,
      remedy: needsDate ? [.fill(.nextStep), .fill(.nextStepDate)] : [.fill(.nextStep)])
  }
}
