import Domain
import Policy

/// A close that is always next month is no forecast.
struct CloseDatePushedRepeatedly: DealRule {
  static let documentation = RuleDocumentation(
    code: "F003", name: "close-date-pushed-repeatedly", severity: .warning,
    summary: "The expected close of an open deal was moved to a later day several times.",
    rationale:
      "Each push says that the day before it was a guess; the next one will be no better, and the forecast carries the deal along.",
    remedy: """
      Ask the client for a day, or take the deal out of the forecast. The number of times is the policy's `hygiene`, \
      `close_date_pushes`.
      """,
    examples: [
      RuleExample(
        "The third push of an open deal",
        """
        | id  | stage       | expected_close_date | close_date_pushes | finding                  |
        |-----|-------------|---------------------|-------------------|--------------------------|
        | D-1 | negotiation | 2026-03-31          | 3                 | F003:expected_close_date |
        | D-2 | negotiation | 2026-03-31          | 2                 |                          |
        | D-3 | closed_won  | 2026-03-31          | 4                 |                          |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard deal.closeDatePushes >= context.hygiene.closeDatePushes, context.isActive,
      let expected = deal.expectedCloseDate
    else { return [] }
    return [.pushed(deal.closeDatePushes, now: expected)]
  }
}

extension Violation {
  fileprivate static func pushed(_ count: Int, now expected: Day) -> Violation {
    Violation(
      "the expected close was pushed \(Wording.count(count, "time")), now to \(expected)", at: .expectedCloseDate,
      remedy: [.fill(.expectedCloseDate)])
  }
}
