import Domain
import Policy

/// A nurtured deal must say when it is taken up again.
///
/// The date suggested lies the policy's number of days after the deal was parked, or after today where nobody knows when that
/// was; if it has passed, it is today.
struct NurturingWithoutReactivationDate: DealRule {
  static let documentation = RuleDocumentation(
    code: "P004", name: "nurturing-without-reactivation-date", severity: .error,
    summary: "A nurtured deal has no reactivation date.",
    rationale: "Without a date nobody is reminded, and nurturing becomes a place where deals are forgotten.",
    remedy: """
      Set the date on which the deal is taken up again. After how many days that should be is the policy's `hygiene`, \
      `reactivation_days`.
      """,
    examples: [
      RuleExample(
        "Only nurtured deals need one",
        """
        | id  | stage       | reactivation_date | finding                |
        |-----|-------------|-------------------|------------------------|
        | D-1 | nurturing   |                   | P004:reactivation_date |
        | D-2 | nurturing   | 2026-05-04        |                        |
        | D-3 | closed_lost |                   |                        |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage?.role == .nurturing, deal.reactivationDate == nil else { return [] }
    let parked = context.entry.map { context.policy.calendar.day(of: $0.at) }
    let due = (parked ?? context.today).advanced(by: context.stage?.sla?.wholeDays ?? context.hygiene.reactivationDays)
    return [.noReactivationDate(parked: parked, suggested: max(due, context.today))]
  }
}

extension Violation {
  fileprivate static func noReactivationDate(parked: Day?, suggested: Day) -> Violation {
    let since = parked.map { ", parked since \($0)" } ?? ""
    return Violation(
      "nothing says when the deal is taken up again\(since)", at: .reactivationDate,
      remedy: [.set(.reactivationDate, to: suggested.description)])
  }
}
