import Domain

/// GitLab's code quality report: an array of issues with stable fingerprints.
///
/// Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
struct GitLabLintRenderer: LintRenderer {
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws {
    var json = JSONWriter(emit)
    try json.array { json in
      for row in report.rejected {
        try json.newline()
        try issue(
          name: row.code, severity: "blocker", description: row.reason, identity: "\(row.place.line)",
          file: report.file,
          line: row.place.line, to: &json)
      }
      try report.findings.forEach(.source) { group in
        for finding in group.findings {
          try json.newline()
          let subject = group.deal.subject
          try issue(
            name: finding.code, severity: finding.severity == .error ? "major" : "minor",
            description: "\(subject): \(finding.message)", identity: Fingerprint.identity(of: finding, in: group.deal),
            file: report.file, line: finding.place?.line ?? 1, to: &json)
        }
      }
    }
    try emit("\n")
  }

  private func issue(
    name: String, severity: String, description: String, identity: String, file: String?, line: Int,
    to json: inout JSONWriter
  ) throws {
    try json.object { json in
      try json.member("description", description)
      try json.member("check_name", name)
      // The message is left out, so that a finding keeps its fingerprint while its days go on counting.
      try json.member("fingerprint", Fingerprint.text(of: [name, identity]))
      try json.member("severity", severity)
      try json.key("location")
      try json.object { json in
        try json.member("path", file ?? "opsmind.db")
        try json.key("lines")
        try json.object { try $0.member("begin", line) }
      }
    }
  }
}

/// A short text that stays the same for the same finding.
enum Fingerprint {
  /// What tells a finding apart from others of its rule: deal and field, and for a deal without id its line.
  static func identity(of finding: ReportedFinding, in deal: ReportedDeal) -> String {
    let line = deal.reference == nil ? finding.place.map { String($0.line) } : nil
    return [deal.subject, finding.field ?? "", line ?? ""].joined(separator: "\u{0}")
  }

  /// 32 hexadecimal digits from the parts' bytes (two FNV-1a hashes of different start).
  static func text(of parts: [String]) -> String {
    let hashes = [0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4].map { (start: UInt64) in
      parts.joined(separator: "\u{0}").utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
    return hashes.map { hash in
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
