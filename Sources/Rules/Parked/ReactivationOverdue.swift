import Domain

/// A nurtured deal must be taken up again when its day has come.
struct ReactivationOverdue: DealRule {
  static let documentation = RuleDocumentation(
    code: "P002", name: "reactivation-overdue", severity: .error,
    summary: "A nurtured deal should have been taken up again before today.",
    rationale:
      "The lead was told to expect us; a parked deal whose day passes unnoticed is a lost one that nobody counts.",
    remedy:
      "Get in touch and move the deal back to an open stage, set a new reactivation date, or move it to Closed Lost.",
    examples: [
      RuleExample(
        "Due today is in time; a missing date is P004",
        """
        | id  | stage       | reactivation_date | finding                |
        |-----|-------------|-------------------|------------------------|
        | D-1 | nurturing   | 2026-02-19        | P002:reactivation_date |
        | D-2 | nurturing   | 2026-02-20        |                        |
        | D-3 | nurturing   |                   |                        |
        | D-4 | negotiation | 2026-02-19        |                        |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage?.role == .nurturing, let due = deal.reactivationDate, due < context.today else { return [] }
    return [.reactivationOverdue(since: due, daysAgo: due.days(to: context.today))]
  }
}

extension Violation {
  fileprivate static func reactivationOverdue(since due: Day, daysAgo: Int) -> Violation {
    Violation(
      "reactivation was due on \(due), \(Wording.count(daysAgo, "day")) ago", at: .reactivationDate,
      remedy: [.fill(.reactivationDate)])
  }
}
