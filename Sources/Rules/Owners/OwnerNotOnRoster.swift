import Domain

/// An owner must be somebody the company knows.
struct OwnerNotOnRoster: DealRule {
  static let documentation = RuleDocumentation(
    code: "O002", name: "owner-not-on-roster", severity: .error,
    summary: "The deal's owner is not on the roster of owners.",
    rationale: "Nobody can be told that the deal is late, and figures by owner split one person into several.",
    remedy: "Give the deal to somebody on the roster, or add the person to it.",
    examples: [
      RuleExample(
        "Ids, names and e-mail addresses are known, in any case; no owner is O001",
        owners: [Owner(id: "anna", name: "Anna Berg", email: "anna@fjord.no")],
        """
        | id  | stage       | owner         | finding    |
        |-----|-------------|---------------|------------|
        | D-1 | negotiation | anna          |            |
        | D-2 | negotiation | ANNA BERG     |            |
        | D-3 | negotiation | anna@fjord.no |            |
        | D-4 | negotiation | bob           | O002:owner |
        | D-5 | negotiation |               |            |
        """),
      RuleExample(
        "Without a roster, any owner will do",
        """
        | id  | stage       | owner | finding |
        |-----|-------------|-------|---------|
        | D-1 | negotiation | bob   |         |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard !context.settings.roster.isEmpty, let owner = deal.owner, context.settings.roster.owner(owner) == nil else {
      return []
    }
    return [.notOnRoster(owner)]
  }
}

extension Violation {
  fileprivate static func notOnRoster(_ owner: String) -> Violation {
    Violation("\(Wording.quoted(owner)) is not on the roster", at: .owner, remedy: [.fill(.owner)])
  }
}
