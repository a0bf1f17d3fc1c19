import Domain

/// A BANT score counts four answers.
struct BANTOutOfRange: DealRule {
  static let documentation = RuleDocumentation(
    code: "R003", name: "bant-out-of-range", severity: .error,
    summary: "The BANT score is not between 0 and 4.",
    rationale: """
      Budget, authority, need and timing give one point each; a score outside 0 to 4 was counted in another way and cannot \
      be compared.
      """,
    remedy: "Count again: one point each for budget, authority, need and timing.",
    examples: [
      RuleExample(
        "From 0 to 4",
        """
        | id  | bant_score | finding         |
        |-----|------------|-----------------|
        | D-1 | 0          |                 |
        | D-2 | 4          |                 |
        | D-3 | 5          | R003:bant_score |
        | D-4 | -1         | R003:bant_score |
        | D-5 |            |                 |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard let score = deal.bantScore, score < 0 || score > 4 else { return [] }
    return [.bantOutOfRange(score)]
  }
}

extension Violation {
  fileprivate static func bantOutOfRange(_ score: Int) -> Violation {
    Violation("BANT score \(score) is outside 0 to 4", at: .bantScore, remedy: [.fill(.bantScore)])
  }
}
