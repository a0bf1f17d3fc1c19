import Domain

/// A probability set by hand must stay near the stage's.
struct ProbabilityOutsideBand: DealRule {
  static let documentation = RuleDocumentation(
    code: "F006", name: "probability-outside-band", severity: .warning,
    summary: "The probability set by hand lies outside the stage's band.",
    rationale: "The stage's probability comes from experience; one far off it is a hope, or the stage is wrong.",
    remedy: """
      Move the deal to the stage that fits, set a probability inside the band, or empty the field, so that it follows the \
      stage. The band is the stage's `band` in the policy.
      """,
    examples: [
      RuleExample(
        "Offer Sent is 50 %, give or take 20 points; only open deals are judged",
        """
        | id  | stage      | probability | finding          |
        |-----|------------|-------------|------------------|
        | D-1 | offer_sent | 70.01       | F006:probability |
        | D-2 | offer_sent | 70          |                  |
        | D-3 | offer_sent | 30          |                  |
        | D-4 | offer_sent | 29.99       | F006:probability |
        | D-5 | offer_sent |             |                  |
        | D-6 | closed_won | 10          |                  |
        """),
      RuleExample(
        "The band ends at 0 and 100 %",
        """
        | id  | stage    | probability | finding          |
        |-----|----------|-------------|------------------|
        | D-1 | new_lead | 0           |                  |
        | D-2 | new_lead | -1          | F006:probability |
        | D-3 | new_lead | 25          |                  |
        | D-4 | new_lead | 26          | F006:probability |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard let probability = deal.probability, let stage = context.stage, stage.isOpen else { return [] }
    let (middle, band) = (stage.probability.basisPoints, stage.probabilityBand.basisPoints)
    let (low, high) = (max(0, middle - band), min(10_000, middle + band))
    guard probability.basisPoints < low || probability.basisPoints > high else { return [] }
    return [
      .outsideBand(
        probability, of: stage, from: Percentage(basisPoints: low), to: Percentage(basisPoints: high))
    ]
  }
}

extension Violation {
  fileprivate static func outsideBand(
    _ probability: Percentage, of stage: Stage, from low: Percentage, to high: Percentage
  ) -> Violation {
    Violation(
      "probability \(probability) %, but \(stage.name) is between \(low) and \(high) %", at: .probability,
      remedy: [.fill(.probability)])
  }
}
