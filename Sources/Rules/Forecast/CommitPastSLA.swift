import Domain

/// A deal that is stuck is not a commitment.
struct CommitPastSLA: DealRule {
  static let documentation = RuleDocumentation(
    code: "F004", name: "commit-past-sla", severity: .warning,
    summary: "A deal counted as commit has been in its stage for longer than the SLA.",
    rationale: "Commit is what the company plans with; a deal that stopped moving is the one most likely to slip.",
    remedy: "Get an answer and move the deal on, or set its forecast category to best_case or pipeline.",
    examples: [
      RuleExample(
        "By the category set by hand, else by the stage's: Negotiation is commit",
        """
        | id  | stage       | stage_entered_at | forecast_category | finding                |
        |-----|-------------|------------------|-------------------|------------------------|
        | D-1 | negotiation | 2026-02-06T11:59 |                   | F004:forecast_category |
        | D-2 | negotiation | 2026-02-06T12:00 |                   |                        |
        | D-3 | negotiation | 2026-02-02T12:00 | best_case         |                        |
        | D-4 | offer_sent  | 2026-02-02T12:00 | commit            | F004:forecast_category |
        | D-5 | offer_sent  | 2026-02-02T12:00 |                   |                        |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard let stage = context.stage, stage.isOpen, (deal.forecastCategory ?? stage.category) == .commit,
      let sla = stage.sla, let time = context.timeInStage, time > sla
    else { return [] }
    return [.commitPastSLA(in: stage, for: time, sla: sla)]
  }
}

extension Violation {
  fileprivate static func commitPastSLA(in stage: Stage, for time: TimeSpan, sla: TimeSpan) -> Violation {
    Violation(
      "counted as commit, but in \(stage.name) for \(time), SLA \(sla), \(Wording.excess(of: time, over: sla))",
      at: .forecastCategory,
      remedy: [.fill(.forecastCategory)])
  }
}
