import Domain

/// The dates of a deal must fit the stage it is in.
///
/// Which stage goes with which date is the policy's `entry_date`. One finding per contradiction, at the date.
struct StageContradictsData: DealRule {
  static let documentation = RuleDocumentation(
    code: "S007", name: "stage-contradicts-data", severity: .error,
    summary: "The deal's dates say that it is further along than its stage.",
    rationale:
      "The work was done and the stage was forgotten; the board, the conversion rates and the forecast are all wrong.",
    remedy: "Move the deal to the stage its dates speak of, or take the wrong date away.",
    examples: [
      RuleExample(
        "An offer was sent, but the stage is one before Offer Sent",
        """
        | id  | stage       | offer_sent_date | finding              |
        |-----|-------------|-----------------|----------------------|
        | D-1 | contacted   | 2026-02-20      | S007:offer_sent_date |
        | D-2 | contacted   | 2026-02-21      |                      |
        | D-3 | offer_sent  | 2026-02-10      |                      |
        | D-4 | negotiation | 2026-02-10      |                      |
        | D-5 | nurturing   | 2026-02-10      |                      |
        """),
      RuleExample(
        "A closed date on an open deal",
        """
        | id  | stage       | closed_date | finding          |
        |-----|-------------|-------------|------------------|
        | D-1 | negotiation | 2026-02-19  | S007:closed_date |
        | D-2 | negotiation |             |                  |
        | D-3 | closed_lost | 2026-02-19  |                  |
        | D-4 | nurturing   | 2026-02-19  |                  |
        """),
      RuleExample(
        "The day of the call has passed, and the deal is still in Call Booked",
        """
        | id  | stage       | call_date  | finding        |
        |-----|-------------|------------|----------------|
        | D-1 | call_booked | 2026-02-19 | S007:call_date |
        | D-2 | call_booked | 2026-02-20 |                |
        | D-3 | offer_sent  | 2026-02-19 |                |
        """),
      RuleExample(
        "Only what is over can be archived",
        """
        | id  | stage       | archived_date | finding            |
        |-----|-------------|---------------|--------------------|
        | D-1 | offer_sent  | 2026-02-19    | S007:archived_date |
        | D-2 | closed_lost | 2026-02-19    |                    |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.isActive, let stage = context.stage else { return [] }
    var violations: [Violation] = []
    if let sent = deal.offerSentDate, sent <= context.today, let offerStage = context.settings.offerStage,
      let position = stage.position, let offerPosition = offerStage.position, position < offerPosition
    {
      violations.append(.offerSent(sent, in: stage, before: offerStage))
    }
    if let archived = deal.archivedDate { violations.append(.archived(archived, in: stage)) }
    if let closed = deal.closedDate { violations.append(.closed(closed, in: stage)) }
    if let call = deal.callDate, call < context.today, stage.entryField == .callDate {
      violations.append(.callPassed(call, in: stage))
    }
    return violations
  }
}

extension Violation {
  fileprivate static func offerSent(_ day: Day, in stage: Stage, before offerStage: Stage) -> Violation {
    Violation(
      "in \(stage.name), but an offer was sent on \(day)", at: .offerSentDate,
      remedy: [.set(.stage, to: offerStage.id)])
  }

  fileprivate static func closed(_ day: Day, in stage: Stage) -> Violation {
    Violation("in \(stage.name), but with the closed date \(day)", at: .closedDate, remedy: [.fill(.stage)])
  }

  fileprivate static func archived(_ day: Day, in stage: Stage) -> Violation {
    Violation("in \(stage.name), but archived on \(day)", at: .archivedDate, remedy: [.fill(.stage)])
  }

  fileprivate static func callPassed(_ day: Day, in stage: Stage) -> Violation {
    Violation("still in \(stage.name), but the call was due on \(day)", at: .callDate, remedy: [.fill(.stage)])
  }
}
