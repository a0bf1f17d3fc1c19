import Domain
import Policy

/// A deal that will soon have stayed too long deserves a look before it has.
struct StageSLAAtRisk: DealRule {
  static let documentation = RuleDocumentation(
    code: "S003", name: "stage-sla-at-risk", severity: .warning,
    summary: "The deal has used up most of its stage's SLA.",
    rationale: "There is still time to act; once the SLA is breached the deal counts as unclean and is escalated.",
    remedy: """
      Do today what ends the stage, and move the deal on. From which share of the SLA on the rule warns is the policy's \
      `hygiene`, `at_risk`.
      """,
    examples: [
      RuleExample(
        "From 80 % of the SLA until it is breached, which is S002",
        """
        | id  | stage      | stage_entered_at | finding    |
        |-----|------------|------------------|------------|
        | D-1 | offer_sent | 2026-02-13T11:59 |            |
        | D-2 | offer_sent | 2026-02-13T12:00 | S003:stage |
        | D-3 | offer_sent | 2026-02-14T21:36 | S003:stage |
        | D-4 | offer_sent | 2026-02-14T21:37 |            |
        | D-5 | closed_won | 2026-02-14T12:00 | S003:kickoff_held_date |
        | D-6 | nurturing  | 2025-12-01T12:00 |            |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard let sla = context.judgedSLA(of: deal), let time = context.timeInStage, time <= sla,
      time >= sla.share(context.settings.policy.hygiene.atRiskShare), let stage = context.stage
    else { return [] }
    return [.slaAtRisk(in: stage, for: time, sla: sla)]
  }
}

extension Violation {
  fileprivate static func slaAtRisk(in stage: Stage, for time: TimeSpan, sla: TimeSpan) -> Violation {
    let unit = stage.clock == .business ? " of working time" : ""
    let message = "in \(stage.name) for \(time)\(unit), SLA \(sla), \(sla - time) left"
    return stage.role == .won
      ? Violation(message, at: .kickoffHeldDate, remedy: [.fill(.kickoffHeldDate)])
      : Violation(message, at: .stage, remedy: [.fill(.stage)])
  }
}
