import Domain
import Foundation
import TestSupport
import Testing

@testable import Commands

struct `Texts of the journal in a report` {
  /// Texts that some form could take for more than text.
  private static let texts = [
    "a | b || c", "`code` and ``` fence", "<script>alert(1)</script>", "{{report.title}} {{{x}}} {{> head}}",
    "# no heading", "- no item", "1. no number", "<!-- opsmind:end blockers -->", "<!-- opsmind:begin risks -->",
    #"=HYPERLINK("http://example.com")"#, "@SUM(1+1)", "+1", #"ends with \"#, #"\| \\| x"#, "&lt;b&gt; & 'q'",
    #"&amp; "q""#,
    "**bold** _it_ ~~no~~ [l](javascript:alert(1))", "]]> --> ?>", "![x](http://example.com/x.png)",
    "http://example.com/?a=b&c=d", "$x$ <b", "Ærlig 日本 🚀", String(repeating: "long ", count: 200),
  ]

  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
    for text in Self.texts {
      let quote = text.contains("'") ? "\"" : "'"
      func option(_ name: String) -> String { "\(quote)--\(name)=\(text)\(quote)" }
      let word = "-- \(quote)\(text)\(quote)"
      for line in [
        "blocker \(word)", "risk --likelihood high --impact high \(option("mitigation")) \(word)", "shipped \(word)",
        "priority \(word)", "highlight \(word)", "question \(option("from")) \(word)",
        "decision --amount '900 EUR' \(option("rationale")) \(word)",
      ] { try #require(sandbox.ops("journal add \(line)").status == 0, "\(line)") }
    }
    try #require(sandbox.report("weekly").status == 0)
  }

  private func file(_ ending: String) -> String { "reports/2026-02-20-weekly-report.\(ending)" }

  /// The cells of a row of a Markdown table: what stands between bars that are not escaped.
  private func cellCount(_ line: Substring) -> Int {
    var (count, isEscaped) = (0, false)
    for character in line {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count - 1
  }

  @Test func `break no table in Markdown and no block`() throws {
    let text = try sandbox.read(file("md"))
    var (width, tables) = (0, 0)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        width = 0
        continue
      }
      if width == 0 {
        width = cellCount(line)
        tables += 1
      }
      #expect(cellCount(line) == width, "\(line)")
    }
    #expect(tables >= 8)
    #expect(text.contains("{{report.title}} {{{x}}} {{> head}}"))
    #expect(
      !text.replacing("\\<", with: "").contains("<script") && !text.contains("[l](java")
        && !text.contains("\n# no heading"))
    let bytes = try sandbox.bytes(file("md"))
    #expect(sandbox.report("weekly").errors.isEmpty)
    #expect(try sandbox.bytes(file("md")) == bytes)
  }

  @Test func `are in JSON as they were typed`() throws {
    let data = try Data(contentsOf: URL(filePath: sandbox.path(file("json"))))
    let report = ReportFigures(try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]))
    #expect(try report.rows("blockers").map { report.text($0["what"]) } == Self.texts)
    #expect(try report.rows("decisions").map { report.text($0["rationale"]) } == Self.texts)
  }

  @Test(.enabled(if: Tool.exists("/usr/bin/xmllint"))) func `break no page`() throws {
    let page = try sandbox.read(file("html"))
    #expect(!page.contains("<script") && !page.contains("href=\"java") && !page.contains("<img"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    let result = try Tool.run("/usr/bin/xmllint", ["--html", "--noout", sandbox.path(file("html"))])
    // It knows the tags of HTML 4 only.
    let errors = result.text.split(separator: "\n").filter { $0.contains(" error : ") && !$0.contains("invalid") }
    #expect(errors.isEmpty)
  }

  @Test(.enabled(if: (try? Tool.run("/usr/bin/python3", ["-c", "import openpyxl"]).status) == 0))
  func `are cells of text in a workbook`() throws {
    let script = """
      import json, sys, openpyxl
      cells = [c for ws in openpyxl.load_workbook(sys.argv[1]) for row in ws.iter_rows() for c in row if c.value is not None]
      print(json.dumps({"texts": [c.value for c in cells if c.data_type == "s"],
        "formulas": [c.value for c in cells if c.data_type == "f"],
        "links": [c.hyperlink.location or c.hyperlink.target for c in cells if c.hyperlink]}))
      """
    let result = try Tool.run("/usr/bin/python3", ["-c", script, sandbox.path(file("xlsx"))])
    try #require(result.status == 0, "\(result.text)")
    let read = try #require(try JSONSerialization.jsonObject(with: Data(result.text.utf8)) as? [String: [String]])
    let texts = Set(try #require(read["texts"]))
    for text in Self.texts { #expect(texts.contains(text), "\(text)") }
    #expect(try #require(read["formulas"]).allSatisfy { $0.hasPrefix("=SUM(") })
    #expect(try #require(read["links"]).allSatisfy { $0.hasPrefix("'") || $0.hasPrefix("#") || $0.contains("!") })
  }
}
