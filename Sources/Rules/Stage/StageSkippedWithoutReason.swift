import Domain

/// A deal that leaves a stage out should say why.
///
/// Only moves that were made here count: between two imports a deal may have passed stages unseen. Side states skip nothing.
struct StageSkippedWithoutReason: DealRule {
  static let documentation = RuleDocumentation(
    code: "S004", name: "stage-skipped-without-reason", severity: .warning,
    summary: "The deal was moved past a stage of the main path, and nobody said why.",
    rationale:
      "Stages are skipped when fields would have been owed; the conversion rates between the stages lose their meaning.",
    remedy: "Move deals with crm move, which asks for a reason. A skip that was right can be suppressed.",
    examples: [
      RuleExample(
        "Forward over at least one stage; back, into side states and out of them is no skip",
        """
        | id  | stage       | moves                                                             | finding    |
        |-----|-------------|-------------------------------------------------------------------|------------|
        | D-1 | offer_sent  | response 2026-02-01; offer_sent 2026-02-10                        | S004:stage |
        | D-2 | offer_sent  | response 2026-02-01; offer_sent 2026-02-10 "they knew the price"  |            |
        | D-3 | offer_sent  | ~response 2026-02-01; ~offer_sent 2026-02-10                      |            |
        | D-4 | response    | contacted 2026-02-01; response 2026-02-10                         |            |
        | D-5 | negotiation | nurturing 2026-01-01; negotiation 2026-02-10                      |            |
        | D-6 | closed_lost | new_lead 2026-02-01; closed_lost 2026-02-10                       |            |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    context.movesWithoutReason(of: deal).compactMap { step in
      guard let from = step.from.position, let to = step.to.position, to > from + 1 else { return nil }
      return .skipped(from: step.from, to: step.to, on: context.dayText(of: step.move))
    }
  }
}

extension Violation {
  fileprivate static func skipped(from: Stage, to: Stage, on day: String) -> Violation {
    Violation("moved from \(from.name) to \(to.name)\(day), past a stage and without a reason", at: .stage)
  }
}
