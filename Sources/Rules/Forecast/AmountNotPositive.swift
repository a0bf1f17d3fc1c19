import Domain

/// A deal that is worth nothing is no deal.
struct AmountNotPositive: DealRule {
  static let documentation = RuleDocumentation(
    code: "F005", name: "amount-not-positive", severity: .error,
    summary: "An open or won deal has an amount of zero or less.",
    rationale: "It counts as a deal but adds nothing to the forecast, and pulls down every average.",
    remedy: "Set the amount, or leave it empty while it is not known.",
    examples: [
      RuleExample(
        "An empty amount is not zero; a lost deal may be worth nothing",
        """
        | id  | stage       | offer_amount | actual_amount | currency | finding            |
        |-----|-------------|--------------|---------------|----------|--------------------|
        | D-1 | offer_sent  | 0            |               | EUR      | F005:offer_amount  |
        | D-2 | offer_sent  | -1200.00     |               | EUR      | F005:offer_amount  |
        | D-3 | offer_sent  | 0.01         |               | EUR      |                    |
        | D-4 | offer_sent  |              |               | EUR      |                    |
        | D-5 | closed_won  | 1200.00      | 0             | EUR      | F005:actual_amount |
        | D-6 | closed_lost | 0            |               | EUR      |                    |
        | D-7 | nurturing   | 0            |               | EUR      |                    |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    let isWon = context.stage?.role == .won
    guard isWon || context.isActive else { return [] }
    var violations: [Violation] = []
    if let amount = deal.offerAmount, amount <= 0 {
      violations.append(.notPositive(Wording.amount(amount, of: deal), at: .offerAmount))
    }
    if isWon, let amount = deal.actualAmount, amount <= 0 {
      violations.append(.notPositive(Wording.amount(amount, of: deal), at: .actualAmount))
    }
    return violations
  }
}

extension Violation {
  fileprivate static func notPositive(_ amount: String, at field: DealField) -> Violation {
    Violation("the \(field.words) is \(amount), which is not more than zero", at: field, remedy: [.fill(field)])
  }
}
