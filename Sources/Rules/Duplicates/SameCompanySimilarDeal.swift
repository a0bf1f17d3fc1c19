import Domain
import Policy

/// Two deals of one company over nearly the same amount, opened at nearly the same time, are likely one deal.
///
/// Both must have a positive offer in the same currency, and a day of creation: of `created_at`, else the first contact date.
/// Deals with the same e-mail address are reported too: D001 does not look at amounts.
struct SameCompanySimilarDeal: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "D002", name: "same-company-similar-deal", severity: .warning,
    summary: "Two active deals of one company have similar amounts and were created at about the same time.",
    rationale: """
      Two people of one company, or two colleagues of ours, often enter the same deal twice; the forecast counts it twice.
      """,
    remedy: """
      Keep one of the deals and close the other as lost with the reason `duplicate`; if both are real, suppress the finding. \
      How similar is too similar is the policy's `hygiene`, `duplicate_amounts` and `duplicate_days`.
      """,
    examples: [
      RuleExample(
        "Case, accents and the legal form do not matter; amounts within 25 % of the larger one",
        """
        | id  | stage       | company           | offer_amount | currency | created_at | finding      |
        |-----|-------------|-------------------|--------------|----------|------------|--------------|
        | D-1 | negotiation | Fjord Kaffe AS    | 10000        | EUR      | 2026-01-05 | D002:company |
        | D-2 | offer_sent  | FJORD KAFFE       | 7500         | EUR      | 2026-01-20 | D002:company |
        | D-3 | offer_sent  | Nord Metall GmbH  | 10000        | EUR      | 2026-01-05 |              |
        | D-4 | offer_sent  | Nord Metall       | 7499         | EUR      | 2026-01-05 |              |
        | D-5 | offer_sent  | Nord Metall       | 10000        | NOK      | 2026-01-05 |              |
        | D-6 | closed_lost | Nord Metall       | 10000        | EUR      | 2026-01-05 |              |
        """),
      RuleExample(
        "Created within 90 days; the first contact stands in for a missing creation",
        """
        | id  | stage       | company   | offer_amount | currency | created_at | first_contact_date | finding      |
        |-----|-------------|-----------|--------------|----------|------------|--------------------|--------------|
        | D-1 | negotiation | Fjord AS  | 10000        | EUR      | 2025-11-01 |                    | D002:company |
        | D-2 | negotiation | Fjord AS  | 10000        | EUR      |            | 2026-01-30         | D002:company |
        | D-3 | negotiation | Metall AG | 10000        | EUR      | 2025-11-01 |                    |              |
        | D-4 | negotiation | Metall AG | 10000        | EUR      |            | 2026-01-31         |              |
        | D-5 | negotiation | Metall AG | 10000        | EUR      |            |                    |              |
        """),
    ])

  private var names: CompanyName?
  private var candidates: [SimilarDeals.Candidate] = []
  private var partners: [DealKey: DealKey] = [:]

  init() {}

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {
    guard context.isActive, let company = deal.company, let amount = deal.offerAmount, amount > 0,
      let currency = deal.currency, let created = SimilarDeals.Creation(of: deal),
      !context.settings.placeholders.contains(company)
    else { return }
    let names = self.names ?? CompanyName(legalForms: context.hygiene.legalForms)
    self.names = names
    let name = names.key(company)
    guard !name.isEmpty else { return }
    candidates.append(
      SimilarDeals.Candidate(
        group: KeyHash(name).combined(with: KeyHash(currency.code)), key: key, amount: amount, created: created))
  }

  mutating func absorb(_ other: Self) {
    candidates += other.candidates
  }

  mutating func suspects(in context: LintContext) -> [DealKey] {
    let similar = SimilarDeals(
      amountShare: context.hygiene.duplicateAmountShare, days: context.hygiene.duplicateDays,
      calendar: context.policy.calendar)
    partners = similar.partners(among: candidates)
    candidates = []
    return partners.keys.sorted()
  }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] {
    guard let partner = partners[key] else { return [] }
    return [.similarDeal(name(partner), remedy: context.settings.closeAsDuplicate)]
  }
}

extension Violation {
  fileprivate static func similarDeal(_ other: String, remedy: [Assignment]) -> Violation {
    Violation(
      "same company, a similar amount and a similar time of creation as \(other)", at: .company,
      remedy: remedy)
  }
}
