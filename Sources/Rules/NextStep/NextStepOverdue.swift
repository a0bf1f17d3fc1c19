import Domain

/// A next step must not lie in the past.
struct NextStepOverdue: DealRule {
  static let documentation = RuleDocumentation(
    code: "N003", name: "next-step-overdue", severity: .error,
    summary: "The next step of an open deal was due before today.",
    rationale:
      "Either it was not done and the lead is waiting, or it was done and nobody wrote down what comes after it.",
    remedy: "Do it, record it, and write down the step that follows with its date.",
    examples: [
      RuleExample(
        "Due today is in time; a date without a step is N001 alone",
        """
        | id  | stage       | next_step  | next_step_date | finding             |
        |-----|-------------|------------|----------------|---------------------|
        | D-1 | negotiation | send terms | 2026-02-19     | N003:next_step_date |
        | D-2 | negotiation | send terms | 2026-02-20     |                     |
        | D-3 | negotiation |            | 2026-02-19     |                     |
        | D-4 | closed_won  | send terms | 2026-02-19     |                     |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, let due = deal.nextStepDate, due < context.today, deal.nextStep != nil else { return [] }
    return [.nextStepOverdue(since: due, daysAgo: due.days(to: context.today))]
  }
}

extension Violation {
  fileprivate static func nextStepOverdue(since due: Day, daysAgo: Int) -> Violation {
    Violation(
      "the next step was due on \(due), \(Wording.count(daysAgo, "day")) ago", at: .nextStepDate,
      remedy: [.fill(.nextStep), .fill(.nextStepDate)])
  }
}
