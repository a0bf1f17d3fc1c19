import Domain
import Rules

/// Findings grouped by deal, worst first, aligned, for people.
struct TextLintRenderer: LintRenderer {
  let styled: LintStyling

  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    switch view {
    case .findings: try renderFindings(report, to: emit)
    case .statistics: try emit(lines(table(report.breakdown(by: .rule), grouping: .rule)))
    case .by(let grouping): try emit(lines(table(report.breakdown(by: grouping), grouping: grouping)))
    }
    try emit(summary(report) + "\n")
    if let trend = report.trendLine { try emit(trend + "\n") }
  }

  private func renderFindings(_ report: LintReport, to emit: (String) throws -> Void) throws {
    for row in report.rejected {
      try emit(
        "\(styled("\(report.file ?? ""):\(row.place.line):\(row.place.column)", [.bold])): \(styled("rejected", [.red])) \(DisplayText.line(row.reason, limit: 300))\n"
      )
    }
    if report.rejectedCount > report.rejected.count {
      try emit("… and \(report.rejectedCount - report.rejected.count) more rows rejected\n")
    }
    if report.rejectedCount > 0 { try emit("\n") }
    var hasFix = false
    try report.findings.forEach(.worstFirst) { group in
      try emit(block(group, file: report.file))
      hasFix = hasFix || group.fix != nil
    }
    if hasFix, let importCommand = report.importCommand {
      try emit("To use the fixes, import the file first: \(importCommand)\n\n")
    }
  }

  private func block(_ group: ReportedGroup, file: String?) -> String {
    var text = heading(group.deal) + "\n"
    let findings = TextLintRenderer.folded(group.findings)
    let places = findings.map { finding in
      file.flatMap { file in finding.place.map { "\(file):\($0.line):\($0.column)" } } ?? ""
    }
    let width = places.map(DisplayText.width).max() ?? 0
    for (finding, place) in zip(findings, places) {
      let severity = DisplayText.padded(finding.severity.rawValue, to: 7)
      let start = width == 0 ? "  " : "  \(styled(DisplayText.padded(place, to: width), [.dim]))  "
      text += start + styled(severity, [finding.severity == .error ? .red : .yellow])
      text += "  \(styled(finding.code, [.bold]))  \(DisplayText.line(finding.message, limit: 300))\n"
    }
    for fix in [group.fix].compactMap({ $0 }) + group.lifts {
      text += "  \(styled("fix:", [.green])) \(DisplayText.line(fix, limit: 1000))\n"
    }
    return text + "\n"
  }

  /// The findings as people read them: errors first, and all fields that are simply missing in one line.
  private static func folded(_ findings: [ReportedFinding]) -> [ReportedFinding] {
    let ending = " missing"
    let missing = findings.filter { $0.code == "R001" && $0.message.hasSuffix(ending) }
    var lines = findings
    if missing.count > 1, var line = missing.first {
      line.message = "missing: " + missing.map { String($0.message.dropLast(ending.count)) }.joined(separator: ", ")
      lines = [line] + findings.filter { !missing.contains($0) }
    }
    return lines.filter { $0.severity == .error } + lines.filter { $0.severity != .error }
  }

  private func heading(_ deal: ReportedDeal) -> String {
    guard deal.isDeal else { return styled(DisplayText.line(deal.subject), [.bold]) }
    var parts: [String] = []
    if let label = deal.label { parts.append(DisplayText.line(label, limit: 60)) }
    parts.append(DisplayText.line(deal.stage ?? "no stage", limit: 40))
    parts.append(DisplayText.line(deal.owner ?? "no owner", limit: 40))
    if let amount = deal.amount {
      let decimals = deal.currency?.decimals ?? AmountText.decimalsWithoutCurrency
      parts.append(AmountText.grouped(amount, decimals: decimals) + (deal.currency.map { " \($0)" } ?? ""))
    }
    let name = styled(DisplayText.line(deal.id ?? deal.externalID ?? "deal", limit: 60), [.bold, .cyan])
    return "\(name)  \(parts.joined(separator: " · "))"
  }

  private func table(_ rows: [LintBreakdownRow], grouping: LintGrouping) -> TextTable {
    guard grouping != .rule else {
      var table = TextTable(["code", "rule", "errors", "warnings"], right: ["errors", "warnings"])
      table.rows = rows.map { [$0.key ?? "–", $0.name ?? "–", String($0.errors), String($0.warnings)] }
      return table
    }
    var table = TextTable(
      [grouping.rawValue, "in scope", "clean", "hygiene", "by amount", "errors", "warnings"],
      right: ["in scope", "clean", "hygiene", "errors", "warnings"])
    table.rows = rows.map { row in
      let hygiene = row.hygiene ?? HygieneTally()
      return [
        row.key.map { DisplayText.line($0, limit: 40) } ?? "(none)", String(hygiene.inScope), String(hygiene.clean),
        hygiene.percentText, hygiene.weightedText, String(row.errors), String(row.warnings),
      ]
    }
    return table
  }

  private func lines(_ table: TextTable) -> String {
    table.rows.isEmpty
      ? "" : table.lines { styled($0, [.bold]) }.map { $0 + "\n" }.joined() + "\n"
  }

  private func summary(_ report: LintReport) -> String {
    let isGood = report.errors == 0 && report.rejectedCount == 0
    return styled(report.summaryLine, [.bold, isGood ? .green : .red])
  }
}
