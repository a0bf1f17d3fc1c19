import Domain

/// GitHub workflow commands, which become annotations on a pull request.
///
/// Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
struct GitHubLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    for row in report.rejected {
      try emit(line("error", file: report.file, place: row.place, title: "row rejected", message: row.reason))
    }
    try report.findings.forEach(.source) { group in
      for finding in group.findings {
        let subject = group.deal.subject
        try emit(
          line(
            finding.severity == .error ? "error" : "warning", file: report.file, place: finding.place,
            title: "\(finding.code) \(finding.name)", message: "\(subject): \(finding.message)"))
      }
    }
    try emit(line("notice", file: nil, place: nil, title: "crm lint", message: report.summaryLine))
  }

  private func line(_ level: String, file: String?, place: TextPlace?, title: String, message: String) -> String {
    var properties: [String] = []
    if let file, let place {
      properties = ["file=\(escapedProperty(file))", "line=\(place.line)", "col=\(place.column)"]
    }
    properties.append("title=\(escapedProperty(title))")
    return "::\(level) \(properties.joined(separator: ","))::\(escaped(message))\n"
  }

  private func escaped(_ text: String) -> String {
    DisplayText.line(text, limit: 1000).replacing("%", with: "%25").replacing("\r", with: "%0D").replacing(
      "\n", with: "%0A")
  }

  private func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
