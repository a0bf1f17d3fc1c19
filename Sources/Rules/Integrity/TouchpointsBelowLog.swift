import Domain

/// A deal cannot have had fewer contacts than were logged with it.
struct TouchpointsBelowLog: DealRule {
  static let documentation = RuleDocumentation(
    code: "I003", name: "touchpoints-below-log", severity: .warning,
    summary: "The deal counts fewer touchpoints than were logged with it.",
    rationale: "The count came from elsewhere and was never brought up to date; what the deal cost is underrated.",
    remedy: "Raise the count to what was logged: crm lint --fix does it.",
    examples: [
      RuleExample(
        "Contacts that were logged with crm touch",
        """
        | id  | stage     | touchpoint_count | logged_touchpoints | finding               |
        |-----|-----------|------------------|--------------------|-----------------------|
        | D-1 | contacted | 2                | 3                  | I003:touchpoint_count |
        | D-2 | contacted |                  | 1                  | I003:touchpoint_count |
        | D-3 | contacted | 3                | 3                  |                       |
        | D-4 | contacted | 5                | 1                  |                       |
        """)
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    guard deal.loggedTouchpoints > deal.touchpointCount ?? 0 else { return [] }
    return [.belowLog(deal.touchpointCount, logged: deal.loggedTouchpoints)]
  }
}

extension Violation {
  fileprivate static func belowLog(_ count: Int?, logged: Int) -> Violation {
    let set = Assignment.set(.touchpointCount, to: String(logged))
    return Violation(
      "\(count.map { Wording.count($0, "touchpoint") } ?? "no touchpoint count"), but \(Wording.count(logged, "contact")) logged",
      at: .touchpointCount, remedy: [set], fix: [set])
  }
}
