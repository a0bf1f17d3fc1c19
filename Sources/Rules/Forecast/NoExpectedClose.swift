import Domain

/// A deal with an offer must say when it is expected to close.
///
/// From which stage on is the policy's: the one whose `entry_date` is the offer sent date. Where the policy requires the field
/// anyway, R001 reports it alone.
struct NoExpectedClose: DealRule {
  static let documentation = RuleDocumentation(
    code: "F007", name: "no-expected-close", severity: .warning,
    summary: "An open deal from Offer Sent on has no expected close date.",
    rationale: "The forecast cannot say in which month the deal counts, so it counts in none.",
    remedy: "Set the day on which an answer is expected.",
    examples: [
      RuleExample(
        "From Offer Sent on, while the deal is open",
        """
        | id  | stage       | expected_close_date | finding                  |
        |-----|-------------|---------------------|--------------------------|
        | D-1 | call_booked |                     |                          |
        | D-2 | offer_sent  |                     | F007:expected_close_date |
        | D-3 | negotiation |                     | F007:expected_close_date |
        | D-4 | negotiation | 2026-03-31          |                          |
        | D-5 | closed_won  |                     |                          |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard deal.expectedCloseDate == nil, let stage = context.stage, stage.isOpen, let position = stage.position,
      let offerPosition = context.settings.offerStage?.position, position >= offerPosition,
      !stage.requiredFields.contains(where: { $0.key == .field(.expectedCloseDate) })
    else { return [] }
    return [.noExpectedClose(in: stage)]
  }
}

extension Violation {
  fileprivate static func noExpectedClose(in stage: Stage) -> Violation {
    Violation(
      "in \(stage.name), but nothing says when the deal is expected to close", at: .expectedCloseDate,
      remedy: [.fill(.expectedCloseDate)])
  }
}
