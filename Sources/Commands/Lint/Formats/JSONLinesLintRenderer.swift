/// One finding a line, each a JSON object as in the JSON document.
struct JSONLinesLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    try report.findings.forEach(.source) { group in
      for finding in group.findings {
        var json = JSONWriter(emit)
        try json.finding(finding, of: group.deal, file: report.file)
        try emit("\n")
      }
    }
  }
}
