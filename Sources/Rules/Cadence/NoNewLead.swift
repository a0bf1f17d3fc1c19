import Domain
import Policy

/// New leads must keep coming.
///
/// A lead is new when its deal was created, else when it entered its first stage. Without recorded history, and where no deal says
/// when it came, nothing is judged.
struct NoNewLead: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "C001", name: "no-new-lead", severity: .warning, about: .pipeline,
    summary: "No new lead came in for some working days.",
    rationale:
      "What is not put into the pipeline today is missing from the forecast in three months, when it is too late.",
    remedy:
      "Enter the leads of the day with crm add. The number of working days is the policy's `hygiene`, `new_lead_days`.",
    examples: [
      RuleExample(
        "A whole working day without one; the finding is about the pipeline",
        records: LintRecords(),
        """
        | id  | stage     | created_at       | finding |
        |-----|-----------|------------------|---------|
        | D-1 | contacted | 2026-02-18T10:00 | C001    |
        | D-2 | contacted | 2026-01-05T10:00 |         |
        """),
      RuleExample(
        "The newest came yesterday",
        records: LintRecords(),
        """
        | id  | stage     | created_at       | finding |
        |-----|-----------|------------------|---------|
        | D-1 | contacted | 2026-02-19T10:00 |         |
        """),
    ])

  private var newest: Instant?

  init() {}

  static func observesDeals(with settings: LintSettings) -> Bool { settings.records != nil }

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {
    guard let came = deal.createdAt ?? deal.moves.first?.enteredAt ?? deal.stageEnteredAt, came <= context.now else {
      return
    }
    newest = max(newest ?? came, came)
  }

  mutating func absorb(_ other: Self) {
    newest = [newest, other.newest].compactMap { $0 }.max()
  }

  func suspects(in context: LintContext) -> [DealKey] { [] }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] { [] }

  func pipelineViolations(in context: LintContext) -> [Violation] {
    guard context.settings.records != nil, let newest else { return [] }
    let day = context.policy.calendar.day(of: newest)
    let passed = context.policy.calendar.workingDays(after: day, before: context.today)
    return passed >= context.hygiene.newLeadDays ? [.noLead(since: day, passed)] : []
  }
}

extension Violation {
  fileprivate static func noLead(since day: Day, _ passed: Int) -> Violation {
    Violation("no new lead since \(day), \(Wording.count(passed, "whole working day")) ago")
  }
}
