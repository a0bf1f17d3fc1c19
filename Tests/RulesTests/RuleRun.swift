import Domain
import Policy
import Rules

/// Lints a few deals as a command would: all of them once, then the suspects, then the owners.
struct RuleRun {
  /// What was found, by the deal's index; findings about an owner stand at the owner's first deal.
  private(set) var findings: [[Finding]]
  /// The linter after the run.
  private(set) var linter: Linter

  init(
    _ deals: [Deal], rules: RuleBook = .standard, policy: CompanyPolicy = .standard, owners: [Owner] = [],
    records: LintRecords? = nil, now: Instant
  ) {
    let roster = Roster(owners)
    linter = Linter(settings: LintSettings(policy: policy, roster: roster, now: now, records: records), rules: rules)
    findings = deals.map { _ in [] }
    for (index, deal) in deals.enumerated() {
      findings[index] += linter.findings(for: deal, key: DealKey(Int64(index)))
    }
    for key in linter.suspects() {
      let index = Int(key.value)
      findings[index] += linter.findings(forSuspect: deals[index], key: key) { key in
        deals[Int(key.value)].id ?? "deal \(key.value)"
      }
    }
    for finding in linter.ownerFindings() {
      let first = deals.firstIndex { deal in
        guard let owner = deal.owner else { return false }
        return (roster.owner(owner)?.id ?? owner) == finding.subject.owner
      }
      if let first { findings[first].append(finding) }
    }
    if !deals.isEmpty { findings[0] += linter.pipelineFindings() }
  }

  /// The run with the findings of one rule alone.
  func only(_ code: String) -> RuleRun {
    var run = self
    run.findings = findings.map { $0.filter { $0.rule.code == code } }
    return run
  }

  /// The codes found in all deals, in order.
  var codes: [String] {
    findings.flatMap { $0.map(\.rule.code) }
  }
}

extension RuleBook {
  /// A book of one rule of the standard book.
  static func only(_ code: String) -> RuleBook {
    RuleBook(
      dealRules: standard.dealRules.filter { type(of: $0).documentation.code == code },
      pipelineRules: standard.pipelineRules.filter { $0.documentation.code == code })
  }
}

extension RuleExample {
  /// The example's rows and what the rule says about them.
  func run(_ code: String) throws -> (rows: [ExampleTable.Row], run: RuleRun) {
    let calendar = CompanyPolicy.standard.calendar
    let rows = try ExampleTable(table, options: ReadingOptions(calendar: calendar)).rows
    // Rules about suppressions judge what the others find.
    let rules = code.hasPrefix("X") ? RuleBook.standard : .only(code)
    let run = RuleRun(rows.map(\.deal), rules: rules, owners: owners, records: records, now: now(in: calendar))
    return (rows, run.only(code))
  }
}
