import Domain
import Reporting
import Rules

/// A table for an issue, a wiki or a chat.
struct MarkdownLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    try emit("# Pipeline lint, \(report.today)\n\n\(MarkdownText.cell(report.summaryLine))\n")
    switch view {
    case .findings: break
    case .statistics: return try breakdown(report, .rule, to: emit)
    case .by(let grouping): return try breakdown(report, grouping, to: emit)
    }
    if !report.rejected.isEmpty {
      try emit("\n| line | column | rejected |\n|-----:|-------:|----------|\n")
      for row in report.rejected {
        try emit("| \(row.place.line) | \(row.place.column) | \(MarkdownText.cell(row.reason)) |\n")
      }
    }
    guard !report.findings.isEmpty else { return }
    try emit("\n| deal | stage | owner | rule | severity | finding |\n|---|---|---|---|---|---|\n")
    try report.findings.forEach(.worstFirst) { group in
      for finding in group.findings {
        let cells = [
          group.deal.reference ?? group.deal.label ?? "–", group.deal.stage ?? "–", group.deal.owner ?? "–",
          finding.code, finding.severity.rawValue, finding.message,
        ]
        try emit("| \(cells.map(MarkdownText.cell).joined(separator: " | ")) |\n")
      }
    }
  }

  private func breakdown(
    _ report: LintReport, _ grouping: LintGrouping, to emit: (String) throws -> Void
  ) throws {
    try emit("\n| \(grouping.rawValue) | hygiene | clean | in scope | errors | warnings |\n|---|--:|--:|--:|--:|--:|\n")
    for row in report.breakdown(by: grouping) {
      let hygiene = row.hygiene
      let cells = [
        [row.key ?? "(none)", row.name].compactMap { $0 }.joined(separator: " "), hygiene?.percentText ?? "–",
        hygiene.map { String($0.clean) } ?? "–", hygiene.map { String($0.inScope) } ?? "–", String(row.errors),
        String(row.warnings),
      ]
      try emit("| \(cells.map(MarkdownText.cell).joined(separator: " | ")) |\n")
    }
  }
}
