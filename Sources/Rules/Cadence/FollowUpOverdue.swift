import Domain
import Policy

/// A follow-up that was promised must be made.
struct FollowUpOverdue: DealRule {
  static let documentation = RuleDocumentation(
    code: "C002", name: "follow-up-overdue", severity: .error,
    summary: "The follow-up of an open deal is overdue by more than the days of grace.",
    rationale: "An offer that nobody asks about is an offer that nobody answers.",
    remedy: """
      Follow up, record the contact, and set the next follow-up date. How many days are forgiven is the \
      policy's `hygiene`, `follow_up_grace_days`.
      """,
    examples: [
      RuleExample(
        "One day late is forgiven",
        """
        | id  | stage       | follow_up_date | finding             |
        |-----|-------------|----------------|---------------------|
        | D-1 | offer_sent  | 2026-02-18     | C002:follow_up_date |
        | D-2 | offer_sent  | 2026-02-19     |                     |
        | D-3 | offer_sent  | 2026-02-27     |                     |
        | D-4 | offer_sent  |                |                     |
        | D-5 | closed_lost | 2026-02-01     |                     |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, let due = deal.followUpDate else { return [] }
    let late = due.days(to: context.today)
    return late > context.settings.policy.hygiene.followUpGraceDays ? [.followUpOverdue(since: due, daysAgo: late)] : []
  }
}

extension Violation {
  fileprivate static func followUpOverdue(since due: Day, daysAgo: Int) -> Violation {
    Violation(
      "the follow-up was due on \(due), \(Wording.count(daysAgo, "day")) ago", at: .followUpDate,
      remedy: [.fill(.followUpDate)])
  }
}
