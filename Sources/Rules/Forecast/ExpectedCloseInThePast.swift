import Domain

/// An open deal cannot close in the past.
struct ExpectedCloseInThePast: DealRule {
  static let documentation = RuleDocumentation(
    code: "F001", name: "expected-close-in-the-past", severity: .error,
    summary: "An open deal was expected to close before today.",
    rationale: "The forecast counts the deal in a month that is over, or in none.",
    remedy: "Set the day on which the deal will really close, or close it.",
    examples: [
      RuleExample(
        "Today is still possible",
        """
        | id  | stage       | expected_close_date | finding                  |
        |-----|-------------|---------------------|--------------------------|
        | D-1 | negotiation | 2026-02-19          | F001:expected_close_date |
        | D-2 | negotiation | 2026-02-20          |                          |
        | D-3 | closed_won  | 2026-02-19          |                          |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, let expected = deal.expectedCloseDate, expected < context.today else { return [] }
    return [.expectedCloseInThePast(expected, daysAgo: expected.days(to: context.today))]
  }
}

extension Violation {
  fileprivate static func expectedCloseInThePast(_ day: Day, daysAgo: Int) -> Violation {
    Violation(
      "expected to close on \(day), \(Wording.count(daysAgo, "day")) ago, and still open", at: .expectedCloseDate,
      remedy: [.fill(.expectedCloseDate)])
  }
}
