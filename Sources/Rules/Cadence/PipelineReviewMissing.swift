import Domain
import Policy

/// The pipeline is reviewed every week.
///
/// The policy names the day. A review on any day of that week will do, and one after it; as long as none was ever recorded, nothing
/// is judged.
struct PipelineReviewMissing: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "C003", name: "pipeline-review-missing", severity: .warning, about: .pipeline,
    summary: "The weekly review of the pipeline was not recorded.",
    rationale: "Deals go stale between reviews; a week without one is a week in which nobody looked.",
    remedy: """
      Review the pipeline and record it with crm lint and `ops journal add review`. The day is the policy's `hygiene`, \
      `pipeline_review`.
      """,
    examples: [
      RuleExample(
        "Last Friday passed, and the last review is from the week before",
        records: LintRecords(lastReview: Day(year: 2026, month: 2, day: 6)),
        """
        | id  | stage     | finding |
        |-----|-----------|---------|
        | D-1 | contacted | C003    |
        """),
      RuleExample(
        "A review on the Thursday of that week",
        records: LintRecords(lastReview: Day(year: 2026, month: 2, day: 12)),
        """
        | id  | stage     | finding |
        |-----|-----------|---------|
        | D-1 | contacted |         |
        """),
    ])

  init() {}

  static func observesDeals(with settings: LintSettings) -> Bool { false }

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {}

  mutating func absorb(_ other: Self) {}

  func suspects(in context: LintContext) -> [DealKey] { [] }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] { [] }

  func pipelineViolations(in context: LintContext) -> [Violation] {
    guard let weekday = context.hygiene.pipelineReview, let last = context.settings.records?.lastReview else {
      return []
    }
    // The day itself is not over before midnight.
    guard let due = (1...7).lazy.map({ context.today.advanced(by: -$0) }).first(where: { $0.weekday == weekday }) else {
      return []
    }
    let monday = (0...6).lazy.map { due.advanced(by: -$0) }.first { $0.weekday == .monday } ?? due
    return last < monday ? [.missing(due: due, last: last)] : []
  }
}

extension Violation {
  fileprivate static func missing(due: Day, last: Day) -> Violation {
    Violation("no review of the pipeline for \(due), the last one was on \(last)")
  }
}
