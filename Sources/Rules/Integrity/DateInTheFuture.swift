import Domain
import Policy

/// What has happened, happened today at the latest.
///
/// The closed date of a won deal is left to F002, and that of an open one to S007.
struct DateInTheFuture: DealRule {
  static let documentation = RuleDocumentation(
    code: "I002", name: "date-in-the-future", severity: .error,
    summary: "A date that records something done lies in the future.",
    rationale:
      "The date was mistyped or means a plan; until its day comes, the deal looks as if it had just been touched.",
    remedy: "Set the day it happened; plans belong into the next step, the follow-up, the call or the kickoff date.",
    examples: [
      RuleExample(
        "Contacts, offers and kickoffs that took place; planned dates may lie ahead",
        """
        | id  | stage       | last_contact_date | offer_sent_date | kickoff_held_date | call_date  | finding                |
        |-----|-------------|-------------------|-----------------|-------------------|------------|------------------------|
        | D-1 | negotiation | 2026-02-21        |                 |                   |            | I002:last_contact_date |
        | D-2 | negotiation | 2026-02-20        | 2026-02-20      |                   | 2026-03-01 |                        |
        | D-3 | negotiation | 2026-02-20        | 2026-02-21      |                   |            | I002:offer_sent_date   |
        | D-4 | closed_won  | 2026-02-20        | 2026-02-01      | 2026-02-21        |            | I002:kickoff_held_date |
        """),
      RuleExample(
        "The closed date of a won deal is F002, that of an open one S007",
        """
        | id  | stage       | closed_date | finding          |
        |-----|-------------|-------------|------------------|
        | D-1 | closed_lost | 2026-02-21  | I002:closed_date |
        | D-2 | closed_lost | 2026-02-20  |                  |
        | D-3 | closed_won  | 2026-02-21  |                  |
        | D-4 | negotiation | 2026-02-21  |                  |
        """),
      RuleExample(
        "Later today is not yet the future",
        """
        | id  | created_at       | stage_entered_at | first_contact_date | finding                                      |
        |-----|------------------|------------------|--------------------|----------------------------------------------|
        | D-1 | 2026-02-20T23:59 | 2026-02-20T23:59 | 2026-02-20         |                                              |
        | D-2 | 2026-02-21T00:00 | 2026-02-21T00:00 | 2026-02-20         | I002:created_at, I002:stage_entered_at       |
        | D-3 |                  |                  | 2026-02-21         | I002:first_contact_date                      |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    var violations: [Violation] = []
    let today = context.today
    func judge(_ day: Day?, _ field: DealField) {
      if let day, day > today { violations.append(.inTheFuture(field, day)) }
    }
    func judge(_ moment: Instant?, _ field: DealField) {
      guard let moment, moment >= context.settings.tomorrow else { return }
      violations.append(.inTheFuture(field, context.policy.calendar.day(of: moment)))
    }
    judge(deal.lastContactDate, .lastContactDate)
    judge(deal.firstContactDate, .firstContactDate)
    judge(deal.offerSentDate, .offerSentDate)
    if context.stage?.role != .won, !context.isActive { judge(deal.closedDate, .closedDate) }
    judge(deal.kickoffHeldDate, .kickoffHeldDate)
    judge(deal.stageEnteredAt, .stageEnteredAt)
    judge(deal.createdAt, .createdAt)
    return violations
  }
}

extension Violation {
  fileprivate static func inTheFuture(_ field: DealField, _ day: Day) -> Violation {
    let name =
      switch field {
      case .createdAt: "creation"
      case .stageEnteredAt: "entry into the stage"
      default: field.words
      }
    return Violation("the \(name) \(day) is in the future", at: field, remedy: [.fill(field)])
  }
}
