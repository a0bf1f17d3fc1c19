import Domain

/// A deal belongs to exactly one person.
struct NoOwner: DealRule {
  static let documentation = RuleDocumentation(
    code: "O001", name: "no-owner", severity: .error,
    summary: "The deal has no owner.",
    rationale: "A deal of everybody's is worked on by nobody, and nobody is told when it is late.",
    remedy: "Give the deal to somebody.",
    examples: [
      RuleExample(
        "In every stage",
        """
        | id  | stage       | owner | finding    |
        |-----|-------------|-------|------------|
        | D-1 | new_lead    |       | O001:owner |
        | D-2 | new_lead    | anna  |            |
        | D-3 | closed_lost |       | O001:owner |
        | D-4 |             |       | O001:owner |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    deal.owner == nil ? [.noOwner] : []
  }
}

extension Violation {
  fileprivate static var noOwner: Violation {
    Violation("the deal belongs to nobody", at: .owner, remedy: [.fill(.owner)])
  }
}
