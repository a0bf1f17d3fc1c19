import Domain
import Importing
import Rules

/// Findings that a project has accepted for now.
enum LintBaseline {
  /// The parts by which a finding is found in a baseline: the rule, the deal's distinct name, and the field.
  static func parts(of finding: Finding, about name: String) -> [String] {
    [finding.rule.code, name, finding.violation.field?.description ?? ""]
  }

  /// Reads a baseline.
  static func read(path: String, name: String) throws -> KnownFindings {
    var known = KnownFindings()
    do {
      try BaselineFile.forEachFinding(path: path, name: name) { rule, deal, field in known.insert(rule, deal, field) }
    } catch let problem as RowProblem {
      throw Failure(
        "\(name):\(problem.line):\(problem.column): \(problem.reason)",
        remedy: "crm lint --baseline \(FixCommand.quoted(name)) --write-baseline writes it anew")
    }
    return known
  }

  /// Writes a report's findings as a baseline, in the order of the source.
  /// - Returns: how many there are.
  static func write(_ report: LintReport, to path: String) throws -> Int {
    let output = try FileOutput(path: path, remedy: "choose another place with --baseline FILE")
    try output.write(CSVText.line(BaselineFile.columns))
    var count = 0
    try report.findings.forEach(.source) { group in
      for finding in group.findings {
        try output.write(CSVText.line([finding.code, group.deal.distinctName, finding.field ?? ""]))
        count += 1
      }
    }
    try output.finish()
    return count
  }
}
