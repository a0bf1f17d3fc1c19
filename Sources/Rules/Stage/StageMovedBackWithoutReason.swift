import Domain

/// A deal that goes back a stage should say why.
///
/// Only moves that were made here count, as an import knows no reasons.
struct StageMovedBackWithoutReason: DealRule {
  static let documentation = RuleDocumentation(
    code: "S005", name: "stage-moved-back-without-reason", severity: .warning,
    summary: "The deal was moved back on the main path, and nobody said why.",
    rationale:
      "A step back is either a correction or bad news; without a reason nobody can tell which, and the SLA begins anew.",
    remedy: "Move deals with crm move, which asks for a reason. A step back that was right can be suppressed.",
    examples: [
      RuleExample(
        "Back on the main path",
        """
        | id  | stage     | moves                                                              | finding    |
        |-----|-----------|--------------------------------------------------------------------|------------|
        | D-1 | contacted | response 2026-02-01; contacted 2026-02-10                          | S005:stage |
        | D-2 | contacted | response 2026-02-01; contacted 2026-02-10 "it was another company" |            |
        | D-3 | contacted | ~response 2026-02-01; ~contacted 2026-02-10                        |            |
        | D-4 | contacted | nurturing 2026-02-01; contacted 2026-02-10                         |            |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    context.movesWithoutReason(of: deal).compactMap { step in
      guard let from = step.from.position, let to = step.to.position, to < from else { return nil }
      return .movedBack(from: step.from, to: step.to, on: context.dayText(of: step.move))
    }
  }
}

extension Violation {
  fileprivate static func movedBack(from: Stage, to: Stage, on day: String) -> Violation {
    Violation("moved back from \(from.name) to \(to.name)\(day) without a reason", at: .stage)
  }
}
