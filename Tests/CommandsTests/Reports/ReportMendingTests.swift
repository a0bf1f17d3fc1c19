import Domain
import Foundation
import Testing

@testable import Commands

/// Inputs that are easily meant otherwise than they are written.
@Suite
struct `A report that could be misunderstood` {
  private let sandbox: Sandbox
  private let at = "--today 2026-02-20T16:00"

  init() throws {
    sandbox = try SampleCompany.project()
  }

  @Test func `is not written to what is no form, and forms may be named by their endings`() throws {
    try expectSnapshot(
      "report-output-meant", sandbox.report("weekly \(at) --output ''"), sandbox.report("weekly \(at) --output -"),
      sandbox.report("weekly \(at) --output week.pdf"),
      sandbox.report("weekly \(at) -f MD --lang DE --output week/", width: nil))
    #expect(try sandbox.files.filter { $0.hasPrefix("week") } == ["week"])
  }

  @Test func `is written by the product's template where the own one is empty`() throws {
    try FileManager.default.createDirectory(
      atPath: sandbox.path("templates/en"), withIntermediateDirectories: true)
    let usual = sandbox.report("template weekly").output
    try sandbox.write("templates/en/weekly.mustache", "\n")
    #expect(sandbox.report("template weekly").output == usual)
  }

  @Test func `has stray templates told`() throws {
    for folder in ["templates/en", "templates/fr"] {
      try FileManager.default.createDirectory(atPath: sandbox.path(folder), withIntermediateDirectories: true)
    }
    try sandbox.write("templates/en/weakly.mustache", "{{nope}}")
    try sandbox.write("templates/en/mine.mustache", "mine")
    try sandbox.write("templates/en/weekly.mustache", sandbox.report("template weekly").output + "{{> mine}}\n")
    try expectSnapshot("report-templates-stray", sandbox.report("check-templates --lang en"))
  }

  @Test func `is not written by a template whose markers make no sense`() throws {
    try #require(sandbox.report("weekly \(at) -f md").status == 0)
    let before = try sandbox.read("reports/2026-02-20-weekly-report.md")
    try FileManager.default.createDirectory(
      atPath: sandbox.path("templates/en"), withIntermediateDirectories: true)
    let template = sandbox.report("template weekly").output
    try sandbox.write(
      "templates/en/weekly.mustache",
      template.replacing("<!-- opsmind:end sales -->", with: "<!-- opsmind:end sals -->"))
    try expectSnapshot("report-markers", sandbox.report("weekly \(at) -f md"))
    #expect(try sandbox.read("reports/2026-02-20-weekly-report.md") == before)
  }

  @Test func `says what only its Markdown file shows`() throws {
    try #require(sandbox.report("weekly \(at) -f md").status == 0)
    let file = "reports/2026-02-20-weekly-report.md"
    let text = try sandbox.read(file)
    try sandbox.write(
      file,
      text.replacing("<!-- opsmind:end sales -->\n", with: "<!-- opsmind:end sales -->\nA good week for offers.\n"))
    let again = sandbox.report("weekly \(at) -f md")
    #expect(again.errors.contains("what you wrote between generated parts is kept, and only here"))
    #expect(try sandbox.read(file).contains("A good week for offers."))
  }

  @Test func `keeps who may read it`() throws {
    try #require(sandbox.report("weekly \(at) -f md").status == 0)
    let path = sandbox.path("reports/2026-02-20-weekly-report.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    try #require(sandbox.report("weekly \(at) -f md").status == 0)
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
  }

  @Test func `shows what was closed in the days of grace as open in its week`() throws {
    sandbox.now = sandbox.now.advanced(by: .days(4))
    try #require(sandbox.ops("journal close 29 --on 2026-02-24 --note 'a driver came'").status == 0)
    let report = sandbox.report("weekly --week 2026-W08 --stdout").output
    #expect(report.contains("the ferries print with a device that has no driver"))
    #expect(!report.contains("a driver came"))
  }
}
