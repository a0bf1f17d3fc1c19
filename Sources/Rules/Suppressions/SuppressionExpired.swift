import Domain

/// What was accepted until a day is to be looked at on that day.
struct SuppressionExpired: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "X001", name: "suppression-expired", severity: .warning,
    summary: "A suppression of a finding about the deal has ended.",
    rationale:
      "An exception without an end is a rule that was given up; the end is there so that somebody decides again.",
    remedy: "Mend the deal and lift the suppression with crm suppress --lift, or renew it with a later day.",
    examples: [
      RuleExample(
        "N001 is suppressed until 2026-02-19, 2026-02-20 and `soon`; a day that cannot be read counts as passed",
        records: LintRecords(
          suppressions: Suppressions([
            Suppression(id: 1, rule: "N001", deal: DealKey(0), until: "2026-02-19", reason: "on holiday"),
            Suppression(id: 2, rule: "N001", deal: DealKey(1), until: "2026-02-20", reason: "on holiday"),
            Suppression(id: 3, rule: "N001", deal: DealKey(2), until: "soon", reason: "on holiday"),
          ])),
        """
        | id  | stage    | finding |
        |-----|----------|---------|
        | D-1 | response | X001    |
        | D-2 | response |         |
        | D-3 | response | X001    |
        """)
    ])

  private var expired: [DealKey] = []

  init() {}

  static func observesDeals(with settings: LintSettings) -> Bool { !settings.suppressions.isEmpty }

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {
    let suppressions = context.settings.suppressions.of(key)
    if suppressions.contains(where: { $0.isExpired(on: context.today) }) { expired.append(key) }
  }

  mutating func absorb(_ other: Self) {
    expired += other.expired
  }

  func suspects(in context: LintContext) -> [DealKey] { expired }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] {
    context.settings.suppressions.of(key).filter { $0.isExpired(on: context.today) }.map { .expired($0) }
  }
}

extension Violation {
  fileprivate static func expired(_ suppression: Suppression) -> Violation {
    let field = suppression.field.map { " at \(Wording.quoted($0))" } ?? ""
    return Violation(
      "\(suppression.rule)\(field) was suppressed until \(suppression.endText): \(Wording.quoted(suppression.reason))",
      by: suppression)
  }
}
