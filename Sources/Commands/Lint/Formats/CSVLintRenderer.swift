import Domain

/// One finding a row, for spreadsheets.
struct CSVLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    try emit(
      CSVText.line([
        "code", "name", "severity", "deal", "external_id", "owner", "stage", "field", "message", "amount", "currency",
        "fix",
        "file", "line", "column",
      ]))
    try report.findings.forEach(.source) { group in
      for finding in group.findings {
        try emit(
          CSVText.line([
            finding.code, finding.name, finding.severity.rawValue, group.deal.id, group.deal.externalID,
            group.deal.owner,
            group.deal.stage, finding.field, finding.message, group.deal.amountText, group.deal.currency?.code,
            finding.fix(of: group.deal), finding.place == nil ? nil : report.file,
            finding.place.map { String($0.line) }, finding.place.map { String($0.column) },
          ]))
      }
    }
  }
}
