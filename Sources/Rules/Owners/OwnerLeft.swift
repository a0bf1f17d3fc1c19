import Domain

/// A deal that needs work must belong to somebody who is there.
struct OwnerLeft: DealRule {
  static let documentation = RuleDocumentation(
    code: "O003", name: "owner-left", severity: .error,
    summary: "The deal's owner is not with the company today.",
    rationale: "Nobody works on the deal, and the lead writes to a mailbox that nobody reads.",
    remedy: "Give the deal to somebody who is there.",
    examples: [
      RuleExample(
        "The last day still counts; lost deals and finished won ones need no work",
        owners: [
          Owner(id: "anna", name: "Anna Berg", activeUntil: RuleExample.usualDay),
          Owner(id: "ben", name: "Ben Dahl", activeUntil: RuleExample.usualDay.advanced(by: -1)),
          Owner(id: "cleo", name: "Cleo Eng", activeFrom: RuleExample.usualDay.advanced(by: 1)),
        ],
        """
        | id  | stage       | owner | kickoff_held_date | finding    |
        |-----|-------------|-------|-------------------|------------|
        | D-1 | negotiation | anna  |                   |            |
        | D-2 | negotiation | ben   |                   | O003:owner |
        | D-3 | nurturing   | ben   |                   | O003:owner |
        | D-4 | closed_won  | ben   |                   | O003:owner |
        | D-5 | closed_won  | ben   | 2026-02-10        |            |
        | D-6 | closed_lost | ben   |                   |            |
        | D-7 | negotiation | cleo  |                   | O003:owner |
        | D-8 | negotiation | dora  |                   |            |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    let roster = context.settings.roster
    guard context.settings.hasAbsentOwners, let word = deal.owner, needsWork(deal, in: context.stage),
      let owner = roster.owner(word), !owner.isActive(on: context.today)
    else { return [] }
    return [.ownerLeft(owner, today: context.today)]
  }

  private func needsWork(_ deal: Deal, in stage: Stage?) -> Bool {
    switch stage?.role {
    case .open, .nurturing: true
    case .won: deal.kickoffHeldDate == nil
    case .lost, nil: false
    }
  }
}

extension Violation {
  fileprivate static func ownerLeft(_ owner: Owner, today: Day) -> Violation {
    let message =
      if let until = owner.activeUntil, until < today {
        "\(owner.id) was with the company until \(until)"
      } else {
        "\(owner.id) is with the company only from \(owner.activeFrom ?? today) on"
      }
    return Violation(message, at: .owner, remedy: [.fill(.owner)])
  }
}
