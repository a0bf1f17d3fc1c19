import Domain
import Foundation
import Testing

@testable import Commands

struct `A report that cannot be written` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
  }

  /// Templates with mistakes, by what is wrong.
  private static let templates: [(name: String, files: [(name: String, text: String)])] = [
    ("unclosed", [("weekly", "{{> head}}\n{{#tables.pipeline.rows}}\n| {{stage}} |\n")]),
    ("unknown partial", [("weekly", "{{> head}}\nText\n  {{> heed}}\n")]),
    ("recursion", [("weekly", "{{> head}}\n{{> a}}\n"), ("a", "x {{> b}}\n"), ("b", "{{> a}}\n")]),
    ("unknown name", [("weekly", "{{> head}}\n{{sections.sumary.body}}\n")]),
    ("no text", [("weekly", "{{> head}}\n{{tables.pipeline.rows}}\n")]),
    ("large", [("weekly", "{{> head}}\n" + String(repeating: "0123456789", count: 1 << 20))]),
    ("no report", [("weekly", "# Weekly\n{{sections.summary.body}}\n")]),
    (
      "markers",
      [
        (
          "weekly",
          "{{> head}}\n<!-- opsmind:begin a -->\nA\n<!-- opsmind:begin b -->\nB\n<!-- opsmind:end b -->\n<!-- opsmind:end c -->\n"
        )
      ]
    ),
  ]

  @Test func `for its template has a mistake says where, and leaves the last good one`() throws {
    #expect(sandbox.report("weekly").status == 0)
    let before = try sandbox.reportFiles()
    #expect(before.count == 4)
    var runs: [Transcript] = []
    for (name, files) in Self.templates {
      for (file, text) in files { try sandbox.write("\(file).mustache", in: "templates/en", text) }
      let check = sandbox.report("check-templates --lang en")
      #expect(check.status == 1, "\(name): \(check.text)")
      runs.append(check)
      if name != "markers" {
        let run = sandbox.report("weekly")
        #expect(run.status == 2, "\(name)")
        #expect(try sandbox.reportFiles() == before, "\(name)")
        runs.append(run)
      }
      try FileManager.default.removeItem(atPath: sandbox.path("templates"))
    }
    try sandbox.write("weekly.mustache", in: "templates/en", "")
    try sandbox.write("templates/en/weekly.mustache", [0x7B, 0xFF, 0xFE])
    runs += [sandbox.report("check-templates"), sandbox.report("weekly")]
    #expect(try sandbox.reportFiles() == before)
    try expectSnapshot("report-bad-templates", Transcript(runs))
  }

  @Test func `for its place is none says which, and what to do`() throws {
    #expect(sandbox.report("weekly").status == 0)
    try FileManager.default.removeItem(atPath: sandbox.path("reports/2026-02-20-weekly-report.xlsx"))
    let before = try sandbox.reportFiles()
    try FileManager.default.createDirectory(
      atPath: sandbox.path("reports/2026-02-20-weekly-report.xlsx"), withIntermediateDirectories: true)
    #expect(sandbox.ops("journal add shipped 'invoices as PDF'").status == 0)
    try sandbox.write("file", "")
    let runs = [
      sandbox.report("weekly"), sandbox.report("weekly --output file"), sandbox.report("weekly --output file/x.html"),
      sandbox.report("crm-structure --output file/x.md"),
    ]
    try FileManager.default.removeItem(atPath: sandbox.path("reports/2026-02-20-weekly-report.xlsx"))
    #expect(try sandbox.reportFiles() == before)
    try expectSnapshot("report-no-place", Transcript(runs))
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `for its folder is closed names the path`() throws {
    #expect(sandbox.report("weekly").status == 0)
    let before = try sandbox.reportFiles()
    chmod(sandbox.path("reports"), 0o555)
    let run = sandbox.report("weekly")
    #expect(run.status == 2)
    #expect(run.errors.contains("cannot write [folder]/reports/2026-02-20-weekly-report"))
    #expect(run.errors.contains("  try: choose another place with --output"))
    #expect(try sandbox.reportFiles() == before)
    chmod(sandbox.path("reports"), 0o755)
  }
}
