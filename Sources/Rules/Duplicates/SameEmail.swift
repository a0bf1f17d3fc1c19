import Domain

/// One person should have one active deal.
struct SameEmail: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "D001", name: "same-email-on-active-deals", severity: .warning,
    summary: "Several active deals have the same e-mail address.",
    rationale: """
      Two deals with one person are usually one deal entered twice; it is counted twice in the forecast, and two people call.
      """,
    remedy: "Keep one of the deals; close the other as lost with the reason `duplicate`.",
    examples: [
      RuleExample(
        "Case does not matter; closed deals do not count",
        """
        | id  | stage       | email           | finding |
        |-----|-------------|-----------------|---------|
        | D-1 | negotiation | kari@fjord.no   | D001    |
        | D-2 | new_lead    | Kari@Fjord.no   | D001    |
        | D-3 | closed_lost | kari@fjord.no   |         |
        | D-4 | offer_sent  | ola@fjord.no    |         |
        """)
    ])

  private var seen: [(email: KeyHash, key: DealKey)] = []
  private var groups: [KeyHash: (first: DealKey, second: DealKey, count: Int)] = [:]

  init() {}

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {
    guard context.isActive, let email = deal.email, !context.settings.placeholders.contains(email) else { return }
    seen.append((KeyHash(ignoringCase: email), key))
  }

  mutating func absorb(_ other: Self) {
    seen += other.seen
  }

  mutating func suspects(in context: LintContext) -> [DealKey] {
    seen = KeyHash.repeated(seen, by: \.email)
    seen.sort { ($0.email, $0.key) < ($1.email, $1.key) }
    var suspects: [DealKey] = []
    var start = 0
    while start < seen.count {
      let end = seen[start...].firstIndex { $0.email != seen[start].email } ?? seen.count
      if end - start > 1 {
        groups[seen[start].email] = (seen[start].key, seen[start + 1].key, end - start)
        suspects += seen[start..<end].map(\.key)
      }
      start = end
    }
    seen = []
    return suspects
  }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] {
    guard context.isActive, let email = deal.email, let group = groups[KeyHash(ignoringCase: email)] else { return [] }
    let other = name(key == group.first ? group.second : group.first)
    return [.sameEmail(as: other, others: group.count - 1, remedy: context.settings.closeAsDuplicate)]
  }
}

extension Violation {
  fileprivate static func sameEmail(as other: String, others: Int, remedy: [Assignment]) -> Violation {
    Violation(
      others == 1 ? "same e-mail address as \(other)" : "same e-mail address as \(other) and \(others - 1) more",
      at: .email,
      remedy: remedy)
  }
}
