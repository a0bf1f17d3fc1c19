import Foundation
import Testing

@testable import Commands

struct `crm lint on a file` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("deals.csv", HostilePipeline.csv)
    try sandbox.write("roster.csv", HostilePipeline.roster)
  }

  @Test(arguments: LintFormat.allCases) func `prints every format`(format: LintFormat) throws {
    try expectSnapshot("lint-format-\(format.rawValue)", sandbox.crm("lint --file deals.csv -f \(format.rawValue)"))
  }

  @Test(arguments: LintGrouping.allCases) func `counts by group`(grouping: LintGrouping) throws {
    try expectSnapshot(
      "lint-by-\(grouping.rawValue)",
      sandbox.crm("lint --file deals.csv --by \(grouping.rawValue)"),
      sandbox.crm("lint --file deals.csv --by \(grouping.rawValue) --format json"),
      sandbox.crm("lint --file deals.csv --by \(grouping.rawValue) --format markdown"))
  }

  @Test func `prints statistics`() throws {
    try expectSnapshot("lint-statistics", sandbox.crm("lint --file deals.csv --statistics"))
  }

  @Test func `judges owners by a roster`() throws {
    try expectSnapshot("lint-roster", sandbox.crm("lint --file deals.csv --roster roster.csv --select O"))
  }

  @Test func `reads standard input`() throws {
    try expectSnapshot("lint-stdin", sandbox.crm("lint --file - --select N001,N003", input: HostilePipeline.csv))
  }

  @Test func `shows what is selected, and counts hygiene over all deals`() throws {
    try expectSnapshot(
      "lint-filters",
      sandbox.crm("lint --file deals.csv --select S,n003 --ignore S008"),
      sandbox.crm("lint --file deals.csv --select no-owner"),
      sandbox.crm("lint --file deals.csv --owner ANNA --min-severity error"),
      sandbox.crm("lint --file deals.csv --stage 'Offer Sent'"))
  }

  @Test func `writes to a file and says so`() throws {
    try expectSnapshot("lint-output", sandbox.crm("lint --file deals.csv --select O --output out.txt"))
    #expect(try sandbox.read("out.txt") == sandbox.crm("lint --file deals.csv --select O").output)
  }

  @Test func `leaves the output file as it was when it cannot be replaced`() throws {
    try expectSnapshot("lint-output-impossible", sandbox.crm("lint --file deals.csv --output missing/out.txt"))
  }

  @Test(arguments: [
    ("--fail-on never", 0), ("--fail-on warning", 1), ("--select S003", 1), ("--min-hygiene 0 --fail-on never", 0),
    ("--min-hygiene 95 --fail-on never", 1), ("--max-warnings 0 --fail-on never", 1),
    ("--max-warnings 1000 --fail-on never", 0),
  ])
  func `fails at the bar`(options: String, status: Int32) {
    #expect(sandbox.crm("lint --file deals.csv \(options)").status == status)
  }

  @Test func `judges by the day it is told`() throws {
    let one = "id,title,stage,owner,next_step,next_step_date\nD-1,Website,response,anna,call,2026-02-20\n"
    try sandbox.write("one.csv", one)
    #expect(!sandbox.crm("lint --file one.csv --today 2026-02-20").output.contains("N003"))
    #expect(sandbox.crm("lint --file one.csv --today 2026-02-21").output.contains("N003"))
  }

  @Test func `passes a clean pipeline`() throws {
    try sandbox.write(
      "clean.csv",
      """
      id,title,name,company,email,stage,owner,last_contact_date,next_step,next_step_date,stage_entered_at
      D-1,Website,Kim,Fjord AS,kim@fjord.no,new_lead,anna,2026-02-19,write,2026-02-21,2026-02-19T18:00

      """)
    try expectSnapshot(
      "lint-clean", sandbox.crm("lint --file clean.csv"), sandbox.crm("lint --file clean.csv -f junit"))
  }

  @Test func `stores nothing`() throws {
    _ = sandbox.crm("lint --file deals.csv")
    #expect(try sandbox.files == ["deals.csv", "roster.csv"])
  }
}
