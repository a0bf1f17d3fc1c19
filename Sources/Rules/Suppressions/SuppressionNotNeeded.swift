import Domain

/// An exception that nothing needs any more should go.
struct SuppressionNotNeeded: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "X002", name: "suppression-not-needed", severity: .warning,
    summary: "A suppression of a finding about the deal has nothing to suppress.",
    rationale: "It would hide the next finding of its kind, about which nobody has decided anything.",
    remedy: "Lift it with crm suppress --lift.",
    examples: [
      RuleExample(
        "N003 is suppressed on both, but the next step of the first is not overdue",
        records: LintRecords(
          suppressions: Suppressions([
            Suppression(id: 1, rule: "N003", deal: DealKey(0), until: "2026-03-31", reason: "on holiday"),
            Suppression(id: 2, rule: "N003", deal: DealKey(1), until: "2026-03-31", reason: "on holiday"),
          ])),
        """
        | id  | stage    | next_step | next_step_date | finding |
        |-----|----------|-----------|----------------|---------|
        | D-1 | response | call      | 2026-02-27     | X002    |
        | D-2 | response | call      | 2026-02-13     |         |
        """)
    ])

  private var suppressed: [DealKey] = []

  init() {}

  static func observesDeals(with settings: LintSettings) -> Bool { !settings.suppressions.isEmpty }

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {
    let suppressions = context.settings.suppressions.of(key)
    if suppressions.contains(where: { !$0.isExpired(on: context.today) }) { suppressed.append(key) }
  }

  mutating func absorb(_ other: Self) {
    suppressed += other.suppressed
  }

  func suspects(in context: LintContext) -> [DealKey] { suppressed }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] {
    // A rule that is off judges nothing, so nothing is known of its exceptions.
    context.settings.suppressions.of(key).filter { suppression in
      !suppression.isExpired(on: context.today) && context.settings.severity(ofRule: suppression.rule) != .off
        && !context.found.contains { suppression.covers(rule: $0.code, field: $0.field) }
    }.map { .notNeeded($0) }
  }
}

extension Violation {
  fileprivate static func notNeeded(_ suppression: Suppression) -> Violation {
    let field = suppression.field.map { " at \(Wording.quoted($0))" } ?? ""
    return Violation(
      "\(suppression.rule)\(field) is suppressed until \(suppression.endText), but finds nothing",
      by: suppression)
  }
}
