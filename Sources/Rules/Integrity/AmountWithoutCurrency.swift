import Domain

/// A number is money only with its currency.
///
/// Zero is zero in every currency, so an amount of zero needs none.
struct AmountWithoutCurrency: DealRule {
  static let documentation = RuleDocumentation(
    code: "I004", name: "amount-without-currency", severity: .error,
    summary: "The deal has an amount but no currency.",
    rationale: "The amount can be added to nothing: the deal is missing from every total and from the forecast.",
    remedy: "Set the currency; for an import, state it in the mapping.",
    examples: [
      RuleExample(
        "Either amount needs one, zero does not",
        """
        | id  | stage       | offer_amount | actual_amount | currency | finding       |
        |-----|-------------|--------------|---------------|----------|---------------|
        | D-1 | offer_sent  | 1200.00      |               |          | I004:currency |
        | D-2 | closed_won  |              | 1200.00       |          | I004:currency |
        | D-3 | closed_won  | 1200.00      | 1100.00       |          | I004:currency |
        | D-4 | offer_sent  | 1200.00      |               | NOK      |               |
        | D-5 | closed_lost | 0            |               |          |               |
        | D-6 | new_lead    |              |               |          |               |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard deal.currency == nil else { return [] }
    let fields: [(DealField, Int64?)] = [(.offerAmount, deal.offerAmount), (.actualAmount, deal.actualAmount)]
    for (field, amount) in fields {
      if let amount, amount != 0 { return [.withoutCurrency(field, Wording.amount(amount, of: deal))] }
    }
    return []
  }
}

extension Violation {
  fileprivate static func withoutCurrency(_ field: DealField, _ amount: String) -> Violation {
    Violation("the \(field.words) \(amount) has no currency", at: .currency, remedy: [.fill(.currency)])
  }
}
