import Domain

/// A deal is won on the day it was signed, not on the day it will be.
struct WonInTheFuture: DealRule {
  static let documentation = RuleDocumentation(
    code: "F002", name: "won-in-the-future", severity: .error,
    summary: "A won deal has a closed date after today.",
    rationale: "Money that is hoped for is counted as earned, and in the wrong month.",
    remedy: "Set the day the deal was signed; if it is not signed yet, move it back to an open stage.",
    examples: [
      RuleExample(
        "Signed today at the latest",
        """
        | id  | stage       | closed_date | finding          |
        |-----|-------------|-------------|------------------|
        | D-1 | closed_won  | 2026-02-21  | F002:closed_date |
        | D-2 | closed_won  | 2026-02-20  |                  |
        | D-3 | closed_lost | 2026-02-21  |                  |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage?.role == .won, let closed = deal.closedDate, closed > context.today else { return [] }
    return [.wonInTheFuture(closed)]
  }
}

extension Violation {
  fileprivate static func wonInTheFuture(_ day: Day) -> Violation {
    Violation("won, but the closed date \(day) is still to come", at: .closedDate, remedy: [.fill(.closedDate)])
  }
}
