import Domain
import Policy
import Rules
import Store

/// What a run of the linter found.
struct LintReport {
  /// The company's day that clocks were read at.
  var today: Day
  /// The file that was linted; nil for the database.
  var file: String?
  /// How many deals could be read, also those of other owners and stages than asked for.
  var readCount: Int
  /// How many deals were looked at.
  var dealCount: Int
  /// How many of them are active.
  var activeCount: Int
  /// What else was counted on the way; nil where nothing was.
  var figures: PipelineFigures?
  /// Hygiene over the deals looked at.
  var hygiene: HygieneTally
  /// The share of clean deals to reach.
  var target: Percentage
  /// Errors and warnings, hygiene and amounts per owner, stage and rule.
  var tallies: LintTallies
  /// Rows that could not be read.
  var rejected: [RejectedRow]
  /// How many rows could not be read, also those not listed.
  var rejectedCount: Int
  /// The findings.
  var findings: FindingSpool
  /// Findings that are not shown because somebody accepted them for some time.
  var suppressedCount = 0
  /// These findings, where the format shows them as such.
  var suppressed = FindingSpool()
  /// Findings that are not shown because the baseline has them.
  var baselineCount = 0
  /// Findings of the baseline that are gone.
  var goneFromBaseline = 0
  /// Findings that are not shown because an earlier run has seen them.
  var seenBeforeCount = 0
  /// How findings came and went since the run before; nil where the run was not recorded.
  var trend: FindingTrend?
  /// What was mended before; nil where nothing was to be mended.
  var mended: [LintFix.Mended]?
  /// What would store the file, so that the suggested commands work; nil on the database.
  var importCommand: String?

  /// How many findings are errors.
  var errors: Int { tallies.byRule.values.reduce(0) { $0 + ($1.severity == .error ? $1.count : 0) } }
  /// How many findings are warnings.
  var warnings: Int { tallies.byRule.values.reduce(0) { $0 + ($1.severity == .warning ? $1.count : 0) } }

  /// `hygiene 87.3 % (412 of 472 in scope), target 95 % · 96 errors · 31 warnings`.
  var summaryLine: String {
    var parts = [
      hygiene.percentage.map {
        "hygiene \($0.formatted(decimals: 1)) % (\(hygiene.clean) of \(hygiene.inScope) in scope), target \(target) %"
      } ?? "hygiene n/a (no deal in scope), target \(target) %",
      LintReport.counted(errors, "error"), LintReport.counted(warnings, "warning"),
    ]
    if suppressedCount > 0 { parts.append("\(suppressedCount) suppressed") }
    if baselineCount > 0 { parts.append("\(baselineCount) in the baseline") }
    if seenBeforeCount > 0 { parts.append("\(seenBeforeCount) seen before") }
    if rejectedCount > 0 { parts.append(LintReport.counted(rejectedCount, "row") + " rejected") }
    return parts.joined(separator: " · ")
  }

  /// `12 new, 9 fixed, 4 older than 30 days`; nil where the run was not recorded.
  var trendLine: String? {
    trend.map { "\($0.new) new, \($0.fixed) fixed, \($0.old) older than \(LintReport.oldAge.wholeDays) days" }
  }

  /// From which age on an open finding counts as old.
  static let oldAge = TimeSpan.days(30)

  /// `1 error`, `2 errors`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

/// A row of a file that could not be read.
struct RejectedRow: Equatable {
  var place: TextPlace
  /// A word for programs, such as `unterminated-quote`.
  var code: String
  var reason: String
}

/// Findings counted by what they are about.
struct LintTallies: Sendable {
  /// One rule's findings.
  struct RuleCount: Sendable {
    var name: String
    var severity: RuleSeverity
    var count = 0
  }

  /// One owner's or stage's findings.
  struct GroupCount: Sendable {
    var errors = 0
    var warnings = 0

    static func + (left: GroupCount, right: GroupCount) -> GroupCount {
      GroupCount(errors: left.errors + right.errors, warnings: left.warnings + right.warnings)
    }
  }

  var byRule: [String: RuleCount] = [:]
  var byOwner: [String: GroupCount] = [:]
  var byStage: [String: GroupCount] = [:]
  var hygieneByOwner: [String: HygieneTally] = [:]
  var hygieneByStage: [String: HygieneTally] = [:]

  /// Takes over what was counted of other deals; hygiene comes from the linter.
  mutating func absorb(_ other: LintTallies) {
    byRule.merge(other.byRule) { RuleCount(name: $0.name, severity: $0.severity, count: $0.count + $1.count) }
    byOwner.merge(other.byOwner, uniquingKeysWith: +)
    byStage.merge(other.byStage, uniquingKeysWith: +)
  }

  /// Counts findings that are shown.
  mutating func count(_ findings: [Finding]) {
    for finding in findings {
      byRule[
        finding.rule.code, default: RuleCount(name: finding.rule.name, severity: finding.severity)
      ].count += 1
      let isError = finding.severity == .error
      func add(_ group: inout GroupCount) {
        if isError { group.errors += 1 } else { group.warnings += 1 }
      }
      let isDeal = finding.subject.key != nil
      if isDeal || finding.subject.owner != nil {
        add(&byOwner[finding.subject.owner ?? "", default: GroupCount()])
      }
      if isDeal { add(&byStage[finding.subject.stage ?? "", default: GroupCount()]) }
    }
  }
}
