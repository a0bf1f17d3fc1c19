import Domain
import Policy

/// A deal that is parked again and again is not parked but lost.
struct ParkedRepeatedly: DealRule {
  static let documentation = RuleDocumentation(
    code: "P003", name: "parked-repeatedly", severity: .warning,
    summary: "The deal was parked several times.",
    rationale:
      "Parking is free, so a deal that nobody wants to lose moves there and back for years, and is counted each time.",
    remedy:
      "Decide: work on the deal, or lose it with a reason. The number of times is the policy's `hygiene`, `parked_times`.",
    examples: [
      RuleExample(
        "The third time it is parked; a deal that is over is left alone",
        """
        | id  | stage       | moves                                                                              | finding    |
        |-----|-------------|------------------------------------------------------------------------------------|------------|
        | D-1 | nurturing   | nurturing 2025-01-01; response 2025-03-01; nurturing 2025-06-01; response 2025-09-01; nurturing 2026-01-01 | P003:stage |
        | D-2 | nurturing   | nurturing 2025-06-01; response 2025-09-01; nurturing 2026-01-01                    |            |
        | D-3 | closed_lost | nurturing 2025-01-01; response 2025-03-01; nurturing 2025-06-01; response 2025-09-01; nurturing 2025-12-01; closed_lost 2026-01-01 |            |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard deal.moves.count >= max(2, context.hygiene.parkedTimes),
      context.isActive || context.stage?.role == .nurturing
    else { return [] }
    let count = deal.moves.count { context.policy.pipeline.stage($0.stage)?.role == .nurturing }
    return count >= context.hygiene.parkedTimes ? [.parked(count)] : []
  }
}

extension Violation {
  fileprivate static func parked(_ count: Int) -> Violation {
    Violation("parked \(Wording.count(count, "time"))", at: .stage)
  }
}
