import Domain
import Policy

/// Nobody can carry any number of deals.
///
/// With a roster, an owner's spellings count together and owners who are not on it are left to O002; without one, spellings that
/// differ in case count together.
struct OwnerOverloaded: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "O004", name: "owner-overloaded", severity: .warning, about: .owner,
    summary: "An owner has more active deals than one person can carry.",
    rationale:
      "Past a certain number, deals are not worked on but kept; the SLA breaches come from the rest of the list.",
    remedy: """
      Move some of the deals to colleagues, or close and park what is not going anywhere. The limit is the \
      roster's, else the policy's `hygiene`, `active_deals_per_owner`.
      """,
    examples: [
      RuleExample(
        "Only active deals count, against the owner's own limit",
        owners: [
          Owner(id: "anna", name: "Anna Berg", activeDealLimit: 1),
          Owner(id: "ben", name: "Ben Dahl", activeDealLimit: 1),
        ],
        """
        | id  | stage       | owner     | finding    |
        |-----|-------------|-----------|------------|
        | D-1 | negotiation | anna      | O004:owner |
        | D-2 | new_lead    | Anna Berg |            |
        | D-3 | negotiation | ben       |            |
        | D-4 | closed_lost | ben       |            |
        """)
    ])

  private var counts: [String: Int] = [:]

  init() {}

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {
    guard context.isActive, let owner = deal.owner else { return }
    counts[owner, default: 0] += 1
  }

  mutating func absorb(_ other: Self) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  func suspects(in context: LintContext) -> [DealKey] { [] }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] { [] }

  func ownerViolations(in context: LintContext) -> [(owner: String, violation: Violation)] {
    let roster = context.settings.roster
    var loads: [String: (owner: String, count: Int, limit: Int)] = [:]
    for (word, count) in counts.sorted(by: { $0.key < $1.key }) where !context.settings.placeholders.contains(word) {
      let person = roster.owner(word)
      guard roster.isEmpty || person != nil else { continue }
      let limit = person?.activeDealLimit ?? context.hygiene.activeDealLimit
      loads[person?.id ?? word.lowercased(), default: (person?.id ?? word, 0, limit)].count += count
    }
    return loads.values.filter { $0.count > $0.limit }.sorted { $0.owner < $1.owner }
      .map { ($0.owner, .overloaded($0.count, limit: $0.limit)) }
  }
}

extension Violation {
  fileprivate static func overloaded(_ count: Int, limit: Int) -> Violation {
    Violation("\(Wording.count(count, "active deal")), more than \(limit)", at: .owner)
  }
}
