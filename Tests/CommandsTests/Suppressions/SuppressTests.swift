import Domain
import Foundation
import SQLite
import Testing

@testable import Commands

struct `A suppression` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try SmallPipeline.imported()
  }

  private func record(_ sql: SQL) throws {
    try Connection(path: sandbox.path("opsmind.db"), access: .readWrite).execute(sql)
  }

  @Test func `hides a finding until its day, and is itself one behind it`() throws {
    let suppress = sandbox.crm("suppress no-next-step D-3 --until 2026-02-27 --reason 'on leave until March'")
    let lint = sandbox.crm("lint --owner ben")
    let show = sandbox.crm("show D-3")
    let list = sandbox.crm("suppress --list")
    sandbox.now = sandbox.now.advanced(by: .days(8))
    try expectSnapshot(
      "suppress", suppress, lint, show, list, sandbox.crm("lint --select N001,X"),
      sandbox.crm("suppress --list --json"),
      sandbox.crm("suppress --lift N001 D-3"), sandbox.crm("lint --select N001,X"))
  }

  @Test func `does not improve hygiene`() throws {
    func hygiene() throws -> [String: Any] {
      let summary = try sandbox.crm("lint --format json").json()["summary"] as? [String: Any]
      return try #require(summary?["hygiene"] as? [String: Any])
    }
    #expect(try hygiene()["clean"] as? Int == 1)
    #expect(sandbox.crm("suppress N001 D-3 --until +7d --reason 'on leave'").status == 0)
    #expect(try hygiene()["clean"] as? Int == 1)
  }

  @Test func `of one field leaves the others, and a second one takes its place`() throws {
    let first = sandbox.crm("suppress R004 D-2 --field custom:Re=gion --until +1d --reason 'unknown yet'")
    let second = sandbox.crm("suppress R004 D-2 --field custom:Re=gion --until +9d --reason 'still unknown' --json")
    try expectSnapshot(
      "suppress-field", first, second, sandbox.crm("lint --select R004 --owner anna"), sandbox.crm("suppress --list"))
  }

  @Test func `that finds nothing to suppress is a finding, but not where it was not looked`() throws {
    #expect(sandbox.crm("suppress N001 D-1 --until +7d --reason 'once'").status == 0)
    try expectSnapshot(
      "suppress-not-needed", sandbox.crm("lint --select X"), sandbox.crm("lint --select X --owner ben"),
      sandbox.crm("lint --select X --format csv"))
    try sandbox.write("opsmind.yaml", "rules:\n  N001: off\n")
    #expect(sandbox.crm("lint --select X").status == 0)
    #expect(!sandbox.crm("lint --select X").output.contains("X002"))
  }

  @Test func `that ends on no date has ended, whatever program wrote it`() throws {
    try record(
      """
      INSERT INTO suppression (rule, deal, field, until, reason, recorded_at, actor) VALUES
        ('N001', 3, NULL, '2026-13-45', \("line one\nline two \u{1B}[31mred"), 1, 'robot'),
        ('N003', 4, 'next_step_date', '', 'no end', 1, 'robot'),
        ('Z999', 4, NULL, '2027-01-01', 'no such rule', 1, 'robot')
      """)
    try expectSnapshot("suppress-unreadable", sandbox.crm("lint --select N,X"), sandbox.crm("suppress --list"))
  }

  @Test func `of a deal that is gone is listed, judged by nobody, and can be lifted`() throws {
    #expect(sandbox.crm("suppress N003 D-4 --until +7d --reason 'moved by them'").status == 0)
    #expect(sandbox.crm("merge D-3 D-4 --take-all D-3 --reason 'entered twice'").status == 0)
    try expectSnapshot(
      "suppress-gone", sandbox.crm("lint --select X"), sandbox.crm("suppress --list"),
      sandbox.crm("suppress --lift N003 D-4"), sandbox.crm("suppress --list"))
  }

  @Test func `can be asked for as it was recorded at a moment`() throws {
    sandbox.now = sandbox.now.advanced(by: .hours(1))
    #expect(sandbox.crm("suppress N001 D-3 --until +7d --reason 'on leave'").status == 0)
    sandbox.now = sandbox.now.advanced(by: .hours(1))
    #expect(sandbox.crm("suppress --lift N001 D-3").status == 0)
    sandbox.now = sandbox.now.advanced(by: .hours(1))
    #expect(sandbox.crm("suppress --list --as-of 2026-02-20T10:30").output.contains("N001"))
    #expect(sandbox.crm("suppress --list").output.isEmpty)
    #expect(sandbox.crm("lint --select N001 --as-of 2026-02-20T09:30").output.contains("D-3"))
    #expect(sandbox.crm("lint --select N001 --as-of 2026-02-20T10:30").output.contains("1 suppressed"))
    #expect(sandbox.crm("lint --select N001").status == 1)
  }

  @Test func `is shown to code scanning as accepted, with its reason`() throws {
    #expect(sandbox.crm("suppress N001 D-3 --until +7d --reason 'on \"leave\"'").status == 0)
    let runs = try #require(sandbox.crm("lint --select N --format sarif").json()["runs"] as? [[String: Any]])
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["N003", "N001"])
    #expect(results[0]["suppressions"] == nil)
    let suppressions = try #require(results[1]["suppressions"] as? [[String: String]])
    #expect(suppressions == [["kind": "external", "justification": "on \"leave\""]])
  }

  @Test(.enabled(if: Tool.hasSARIFSchema)) func `makes a report that the schema of SARIF accepts`() throws {
    #expect(sandbox.crm("suppress N001 D-3 --until +7d --reason 'on leave'").status == 0)
    #expect(sandbox.crm("lint --format sarif --output report.sarif").status == 1)
    let check =
      "import json, sys, jsonschema; jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))"
    let (status, text) = try Tool.run(
      "/usr/bin/python3", ["-W", "ignore", "-c", check, sandbox.path("report.sarif"), Tool.sarifSchema])
    #expect(status == 0, "\(text)")
  }

  @Test func `is refused where it says too little, too much, or nothing that is there`() throws {
    let valid = "--until +7d --reason why"
    try expectSnapshot(
      "suppress-refused",
      sandbox.crm("suppress"),
      sandbox.crm("suppress N001 D-3 --reason why"),
      sandbox.crm("suppress N001 D-3 --until +7d --reason '  '"),
      sandbox.crm("suppress N01 D-3 \(valid)"),
      sandbox.crm("suppress N001 D-99 \(valid)"),
      sandbox.crm("suppress N001 D-3 --field nextstep \(valid)"),
      sandbox.crm("suppress N001 D-3 --until 2026-02-19 --reason why"),
      sandbox.crm("suppress N001 D-3 --until soon --reason why"),
      sandbox.crm("suppress C001 D-3 \(valid)"),
      sandbox.crm("suppress O004 D-3 \(valid)"),
      sandbox.crm("suppress X002 D-3 \(valid)"),
      sandbox.crm("suppress --list N001"),
      sandbox.crm("suppress --list --field email"),
      sandbox.crm("suppress --lift N001 D-3"),
      sandbox.crm("suppress --lift N001 D-3 --reason why"),
      sandbox.crm("suppress N001 D-3 --as-of 2026-02-20 \(valid)"))
  }
}
