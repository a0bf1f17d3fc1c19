import Domain

/// Every move says why.
///
/// Moves that were inferred from imports are exempt, and so are skips and steps back, which are S004 and S005.
struct MoveWithoutReason: DealRule {
  static let documentation = RuleDocumentation(
    code: "S006", name: "move-without-reason", severity: .warning,
    summary: "The deal was moved, and nobody said why.",
    rationale:
      "The reasons are what the weekly review reads; a pipeline that moves without them cannot be learnt from.",
    remedy: "Move deals with crm move, which asks for a reason.",
    examples: [
      RuleExample(
        "Any move that was made here",
        """
        | id  | stage       | moves                                                   | finding    |
        |-----|-------------|---------------------------------------------------------|------------|
        | D-1 | response    | contacted 2026-02-01; response 2026-02-10               | S006:stage |
        | D-2 | response    | contacted 2026-02-01; response 2026-02-10 "answered"    |            |
        | D-3 | response    | contacted 2026-02-01; ~response 2026-02-10              |            |
        | D-4 | closed_lost | contacted 2026-02-01; closed_lost 2026-02-10            | S006:stage |
        | D-5 | contacted   | contacted 2026-02-01                                    |            |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    context.movesWithoutReason(of: deal).compactMap { step in
      if let from = step.from.position, let to = step.to.position, to != from + 1 { return nil }
      return .moved(from: step.from, to: step.to, on: context.dayText(of: step.move))
    }
  }
}

extension Violation {
  fileprivate static func moved(from: Stage, to: Stage, on day: String) -> Violation {
    Violation("moved from \(from.name) to \(to.name)\(day) without a reason", at: .stage)
  }
}
