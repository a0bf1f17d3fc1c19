import Domain
import Policy
import Spelling

/// A deal must be in a stage of the policy.
struct UnknownStage: DealRule {
  static let documentation = RuleDocumentation(
    code: "S001", name: "unknown-stage", severity: .error,
    summary: "The deal's stage is none of the policy's.",
    rationale:
      "A deal in no known stage has no SLA and no probability; it is missing from the board and from the forecast.",
    remedy: "Move the deal to one of the policy's stages, or add the word to a stage's `aliases` in the policy.",
    examples: [
      RuleExample(
        "Ids, names and aliases are known, in any case; a missing stage is R001",
        """
        | id  | stage       | finding    |
        |-----|-------------|------------|
        | D-1 | offer_sent  |            |
        | D-2 | Offer Sent  |            |
        | D-3 | WON         |            |
        | D-4 | Demo booked | S001:stage |
        | D-5 |             |            |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard context.stage == nil, let word = deal.stage else { return [] }
    return [.unknownStage(word, known: context.policy.pipeline.stages.map(\.id))]
  }
}

extension Violation {
  fileprivate static func unknownStage(_ word: String, known: [String]) -> Violation {
    let near = nearest(to: Pipeline.folded(word), among: known)
    let guess = near.map { "perhaps \($0); " } ?? ""
    return Violation(
      "\(Wording.quoted(word)) is no stage; \(guess)the policy has \(known.joined(separator: ", "))", at: .stage,
      remedy: [near.map { .set(.stage, to: $0) } ?? .fill(.stage)])
  }
}
