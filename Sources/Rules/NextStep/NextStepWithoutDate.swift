import Domain

/// A next step must say when it happens.
struct NextStepWithoutDate: DealRule {
  static let documentation = RuleDocumentation(
    code: "N002", name: "next-step-without-date", severity: .error,
    summary: "The next step of an open deal has no date.",
    rationale: "A step without a date is a wish: it is on nobody's list for any day, and it can never be late.",
    remedy: "Give the next step a date.",
    examples: [
      RuleExample(
        "A deal without a next step is N001 alone",
        """
        | id  | stage       | next_step  | next_step_date | finding             |
        |-----|-------------|------------|----------------|---------------------|
        | D-1 | negotiation | send terms |                | N002:next_step_date |
        | D-2 | negotiation | send terms | 2026-02-24     |                     |
        | D-3 | negotiation |            |                |                     |
        | D-4 | nurturing   | call again |                |                     |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, deal.nextStepDate == nil, deal.nextStep != nil else { return [] }
    return [.nextStepWithoutDate]
  }
}

extension Violation {
  fileprivate static var nextStepWithoutDate: Violation {
    Violation("nothing says when the next step happens", at: .nextStepDate, remedy: [.fill(.nextStepDate)])
  }
}
