import Domain

/// A nurtured deal must say why it is parked.
struct NurturingWithoutNote: DealRule {
  static let documentation = RuleDocumentation(
    code: "P001", name: "nurturing-without-note", severity: .error,
    summary: "A nurtured deal has no note.",
    rationale:
      "Whoever takes the deal up again in three months needs to know what was said and what has to change first.",
    remedy: "Write down why the deal is parked and what would wake it.",
    examples: [
      RuleExample(
        "Only nurtured deals need one",
        """
        | id  | stage       | nurturing_note         | finding             |
        |-----|-------------|------------------------|---------------------|
        | D-1 | nurturing   |                        | P001:nurturing_note |
        | D-2 | nurturing   | budget opens in spring |                     |
        | D-3 | closed_lost |                        |                     |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage?.role == .nurturing, deal.nurturingNote == nil else { return [] }
    return [.nurturingWithoutNote]
  }
}

extension Violation {
  fileprivate static var nurturingWithoutNote: Violation {
    Violation("nothing says why the deal is parked", at: .nurturingNote, remedy: [.fill(.nurturingNote)])
  }
}
