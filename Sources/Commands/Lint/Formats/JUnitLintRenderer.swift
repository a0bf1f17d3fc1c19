import Domain

/// A JUnit report as CI servers read it: a test case per deal with findings, failed when one of them is an error.
///
/// Format: https://github.com/windyroad/JUnit-Schema/blob/master/JUnit.xsd
struct JUnitLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    var failures = 0
    var groups = 0
    try report.findings.forEach(.source) { group in
      groups += 1
      if group.findings.contains(where: { $0.severity == .error }) { failures += 1 }
    }
    // Deals without findings are one passed test case, so that the report is never empty.
    let cases = groups + report.rejectedCount + 1
    try emit("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
    try emit(
      "  <testsuite name=\"crm lint\" package=\"opsmind\" id=\"0\" hostname=\"localhost\" timestamp=\"\(report.today)T00:00:00\" "
        + "tests=\"\(cases)\" failures=\"\(failures)\" errors=\"\(report.rejectedCount)\" time=\"0\">\n    <properties/>\n"
    )
    try emit("    <testcase classname=\"crm.lint\" name=\"deals without findings\" time=\"0\"/>\n")
    for row in report.rejected {
      try emit(testCase("\(report.file ?? ""):\(row.place.line)", body: ("error", row.code, row.reason)))
    }
    try report.findings.forEach(.source) { group in
      let text = group.findings.map { finding in
        let place = report.file.flatMap { file in finding.place.map { "\(file):\($0.line):\($0.column): " } } ?? ""
        return "\(place)\(finding.severity.rawValue) \(finding.code) \(finding.message)"
      }.joined(separator: "\n")
      let isFailed = group.findings.contains { $0.severity == .error }
      let name = group.deal.subject
      let codes = group.findings.map(\.code).joined(separator: " ")
      try emit(testCase(name, body: isFailed ? ("failure", codes, text) : nil))
    }
    try emit("    <system-out>\(XMLText.escaped(report.summaryLine))</system-out>\n    <system-err/>\n")
    try emit("  </testsuite>\n</testsuites>\n")
  }

  private func testCase(_ name: String, body: (element: String, type: String, text: String)?) -> String {
    let start = "    <testcase classname=\"crm.lint\" name=\"\(XMLText.escaped(name))\" time=\"0\""
    guard let body else { return start + "/>\n" }
    let firstLine = body.text.split(separator: "\n").first.map(String.init) ?? ""
    return start
      + ">\n      <\(body.element) type=\"\(XMLText.escaped(body.type))\" message=\"\(XMLText.escaped(firstLine))\">"
      + "\(XMLText.escaped(body.text))</\(body.element)>\n    </testcase>\n"
  }
}
