import Domain

/// A stay can be judged only when its beginning is known.
struct StageEntryUnknown: DealRule {
  static let documentation = RuleDocumentation(
    code: "S008", name: "stage-entry-unknown", severity: .warning,
    summary: "Nobody knows when the deal entered its stage, so its SLA is not judged.",
    rationale: "A deal without a beginning is never late: it can rest in its stage for years, and no rule speaks up.",
    remedy:
      "Record when the deal entered its stage, the stage's own date such as the offer sent date, or when it was created.",
    examples: [
      RuleExample(
        "Any of three dates will do; stages without an SLA need none",
        """
        | id  | stage       | stage_entered_at | offer_sent_date | created_at       | finding               |
        |-----|-------------|------------------|-----------------|------------------|-----------------------|
        | D-1 | offer_sent  |                  |                 |                  | S008:stage_entered_at |
        | D-2 | offer_sent  | 2026-02-16T09:00 |                 |                  |                       |
        | D-3 | offer_sent  |                  | 2026-02-16      |                  |                       |
        | D-4 | offer_sent  |                  |                 | 2026-02-16T09:00 |                       |
        | D-5 | offer_sent  |                  | 2026-02-27      |                  | S008:stage_entered_at |
        | D-6 | call_booked |                  |                 |                  |                       |
        | D-7 | closed_lost |                  |                 |                  |                       |
        """),
      RuleExample(
        "A won deal is judged until its kickoff was held",
        """
        | id  | stage      | kickoff_held_date | finding               |
        |-----|------------|-------------------|-----------------------|
        | D-1 | closed_won |                   | S008:stage_entered_at |
        | D-2 | closed_won | 2026-02-18        |                       |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.entry == nil, let sla = context.judgedSLA(of: deal), let stage = context.stage else { return [] }
    return [.entryUnknown(in: stage, sla: sla)]
  }
}

extension Violation {
  fileprivate static func entryUnknown(in stage: Stage, sla: TimeSpan) -> Violation {
    Violation(
      "in \(stage.name) since nobody knows when; the SLA of \(sla) is not judged", at: .stageEnteredAt,
      remedy: [.fill(.stageEnteredAt)])
  }
}
