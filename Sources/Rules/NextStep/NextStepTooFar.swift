import Domain
import Policy

/// A next step must be near enough to be one.
struct NextStepTooFar: DealRule {
  static let documentation = RuleDocumentation(
    code: "N004", name: "next-step-too-far", severity: .warning,
    summary: "The next step of an open deal lies too far ahead.",
    rationale: "Nothing will happen until then; a deal that rests for weeks is nurtured, not worked on.",
    remedy: """
      Plan something sooner, or move the deal to Nurturing with a reactivation date. How far ahead a step may lie is the \
      policy's `hygiene`, `next_step_days`.
      """,
    examples: [
      RuleExample(
        "At most 30 days",
        """
        | id  | stage       | next_step  | next_step_date | finding             |
        |-----|-------------|------------|----------------|---------------------|
        | D-1 | negotiation | send terms | 2026-03-23     | N004:next_step_date |
        | D-2 | negotiation | send terms | 2026-03-22     |                     |
        | D-3 | nurturing   | call again | 2026-05-01     |                     |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, let date = deal.nextStepDate, deal.nextStep != nil else { return [] }
    let days = context.today.days(to: date)
    let limit = context.settings.policy.hygiene.nextStepHorizonDays
    return days > limit ? [.nextStepTooFar(on: date, days: days, limit: limit)] : []
  }
}

extension Violation {
  fileprivate static func nextStepTooFar(on date: Day, days: Int, limit: Int) -> Violation {
    Violation(
      "the next step on \(date) is \(Wording.count(days, "day")) ahead, more than \(limit)", at: .nextStepDate,
      remedy: [.fill(.nextStepDate)])
  }
}
