import Domain
import Rules

/// A SARIF 2.1.0 log, as code scanning services read it.
///
/// Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
struct SARIFLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    let rules = RuleBook.standard.documentation
    let indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    var json = JSONWriter(emit)
    try json.object { json in
      try json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      try json.member("version", "2.1.0")
      try json.key("runs")
      try json.array { json in
        try json.object { json in
          try tool(rules, to: &json)
          try invocation(report, to: &json)
          try json.member("columnKind", "unicodeCodePoints")
          try json.key("results")
          try json.array { json in
            for findings in [report.findings, report.suppressed] {
              try findings.forEach(.source) { group in
                for finding in group.findings {
                  try json.newline()
                  try result(finding, of: group.deal, ruleIndex: indexes[finding.code], file: report.file, to: &json)
                }
              }
            }
          }
        }
      }
    }
    try emit("\n")
  }

  private func tool(_ rules: [RuleDocumentation], to json: inout JSONWriter) throws {
    try json.key("tool")
    try json.object { json in
      try json.key("driver")
      try json.object { json in
        try json.member("name", "crm lint")
        try json.member("organization", "OpsMind")
        try json.key("rules")
        try json.array { json in
          for rule in rules {
            try json.newline()
            try json.object { json in
              try json.member("id", rule.code)
              try json.member("name", rule.name)
              for (name, text) in [
                ("shortDescription", rule.summary), ("fullDescription", rule.rationale), ("help", rule.remedy),
              ] {
                try json.key(name)
                try json.object { try $0.member("text", text) }
              }
              try json.key("defaultConfiguration")
              try json.object { try $0.member("level", rule.severity == .error ? "error" : "warning") }
            }
          }
        }
      }
    }
  }

  /// Rows that could not be read are notifications of the run, not results of a rule.
  private func invocation(_ report: LintReport, to json: inout JSONWriter) throws {
    try json.key("invocations")
    try json.array { json in
      try json.object { json in
        try json.key("executionSuccessful")
        try json.value(true)
        try json.key("toolExecutionNotifications")
        try json.array { json in
          for row in report.rejected {
            try json.object { json in
              try json.member("level", "error")
              try json.key("message")
              try json.object { try $0.member("text", row.reason) }
              try locations(of: row.place, file: report.file, to: &json)
            }
          }
        }
      }
    }
  }

  private func result(
    _ finding: ReportedFinding, of deal: ReportedDeal, ruleIndex: Int?, file: String?, to json: inout JSONWriter
  ) throws {
    let subject = deal.subject
    try json.object { json in
      try json.member("ruleId", finding.code)
      if let ruleIndex { try json.member("ruleIndex", ruleIndex) }
      try json.member("level", finding.severity == .error ? "error" : "warning")
      try json.key("message")
      try json.object { try $0.member("text", "\(subject): \(finding.message)") }
      if finding.place != nil { try locations(of: finding.place, file: file, to: &json) }
      try json.key("partialFingerprints")
      try json.object {
        try $0.member("opsmind/v1", Fingerprint.text(of: [finding.code, Fingerprint.identity(of: finding, in: deal)]))
      }
      guard let reason = finding.suppressionReason else { return }
      try json.key("suppressions")
      try json.array { json in
        try json.object { json in
          // Kept in the project's database, and not in the source (3.35.2).
          try json.member("kind", "external")
          try json.member("justification", reason)
        }
      }
    }
  }

  private func locations(of place: TextPlace?, file: String?, to json: inout JSONWriter) throws {
    guard let place, let file else { return }
    try json.key("locations")
    try json.array { json in
      try json.object { json in
        try json.key("physicalLocation")
        try json.object { json in
          try json.key("artifactLocation")
          try json.object { try $0.member("uri", SARIFLintRenderer.uri(file)) }
          try json.key("region")
          try json.object { json in
            try json.member("startLine", place.line)
            try json.member("startColumn", place.column)
          }
        }
      }
    }
  }

  /// A path as a URI reference (RFC 3986): every byte escaped that is not allowed in a path.
  static func uri(_ path: String) -> String {
    var result = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122: result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        if "-._~/!$&'()*+,;=@".utf8.contains(byte) {
          result.unicodeScalars.append(Unicode.Scalar(byte))
        } else {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "%" + (digits.count == 1 ? "0" : "") + digits
        }
      }
    }
    return result
  }
}
