import Domain

/// A deal must not stay in a stage longer than agreed.
struct StageSLABreached: DealRule {
  static let documentation = RuleDocumentation(
    code: "S002", name: "stage-sla-breached", severity: .error,
    summary: "The deal has been in its stage for longer than the stage's SLA.",
    rationale: "A deal that does not move cools down; the longer it waits, the less its probability is worth.",
    remedy: """
      The policy's `hygiene`, `escalation_role`, says who on the roster is told. Do what ends the stage and move the deal on, or move it to Closed Lost or Nurturing. A won deal waits for its kickoff: \
      hold it and record the day.
      """,
    examples: [
      RuleExample(
        "Exactly the SLA is not yet over it; stages without an SLA and side states are not judged",
        """
        | id  | stage       | stage_entered_at | finding    |
        |-----|-------------|------------------|------------|
        | D-1 | offer_sent  | 2026-02-13T11:59 | S002:stage |
        | D-2 | offer_sent  | 2026-02-13T12:00 |            |
        | D-3 | new_lead    | 2026-02-19T11:00 | S002:stage |
        | D-4 | call_booked | 2025-02-13T12:00 |            |
        | D-5 | closed_lost | 2025-02-13T12:00 |            |
        | D-6 | nurturing   | 2025-02-13T12:00 |            |
        """),
      RuleExample(
        "A won deal is judged until its kickoff was held",
        """
        | id  | stage      | closed_date | kickoff_held_date | finding                |
        |-----|------------|-------------|-------------------|------------------------|
        | D-1 | closed_won | 2026-02-12  |                   | S002:kickoff_held_date |
        | D-2 | closed_won | 2026-02-12  | 2026-02-20        |                        |
        | D-3 | closed_won | 2026-02-14  |                   |                        |
        """),
      RuleExample(
        "Where nobody recorded the entry, the stage's own date counts, else the deal's creation",
        """
        | id  | stage      | offer_sent_date | created_at       | finding    |
        |-----|------------|-----------------|------------------|------------|
        | D-1 | offer_sent | 2026-02-12      | 2026-02-19T12:00 | S002:stage |
        | D-2 | offer_sent | 2026-02-14      | 2026-01-05T12:00 |            |
        | D-3 | response   |                 | 2026-02-17T12:00 | S002:stage |
        | D-4 | response   |                 |                  |            |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard let sla = context.judgedSLA(of: deal), let time = context.timeInStage, time > sla, let stage = context.stage
    else {
      return []
    }
    let owner = deal.owner.flatMap { context.settings.roster.owner($0)?.id }
    let told = context.settings.escalation.filter { $0.id != owner }.map(\.name)
    return [.slaBreached(in: stage, for: time, sla: sla, escalatedTo: told)]
  }
}

extension Violation {
  fileprivate static func slaBreached(
    in stage: Stage, for time: TimeSpan, sla: TimeSpan, escalatedTo people: [String]
  ) -> Violation {
    let unit = stage.clock == .business ? " of working time" : ""
    let escalation = people.isEmpty ? "" : "; escalated to \(people.joined(separator: ", "))"
    let message = "in \(stage.name) for \(time)\(unit), SLA \(sla), \(Wording.excess(of: time, over: sla))\(escalation)"
    return stage.role == .won
      ? Violation(message, at: .kickoffHeldDate, remedy: [.fill(.kickoffHeldDate)])
      : Violation(message, at: .stage, remedy: [.fill(.stage)])
  }
}
