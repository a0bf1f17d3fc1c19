import Arguments
import Domain
import Testing

@testable import Commands

struct `Examples in help texts` {
  /// The commands whose examples name deals.
  private static let subjects = [
    "show", "suppress", "edit", "touch", "next", "move", "archive", "history", "reassign", "add", "merge", "forget",
  ]

  @Test(arguments: HelpExample.all) func `are accepted by the parser`(line: String) throws {
    let words = ShellWords.split(line).prefix { $0 != ">" }
    let root = `Help of every command`.root(words.first)
    #expect(["crm", "report", "ops"].contains(words.first))
    #expect(throws: Never.self) { try root.parseAsRoot(Array(words.dropFirst())) }
  }

  @Test(arguments: HelpExample.all) func `run on a small project`(line: String) throws {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("roster.csv", HostilePipeline.roster)
    try sandbox.write("deals.csv", line.contains("hubspot") ? HubSpotSample.csv : HostilePipeline.csv)
    try sandbox.write("old-pipeline.csv", "Deal,Phase\nWebsite,Won\n")
    try sandbox.write("mapping.yaml", "name: old\ncolumns:\n  Deal: external_id\n  Phase: stage\n")
    try sandbox.write("draft.yaml", "currency: NOK\n")
    let now = sandbox.now
    if Self.subjects.contains(where: { line.hasPrefix("crm \($0) ") }) {
      // The deals of the examples came some weeks ago, so that there is a past to ask for.
      sandbox.now = now.advanced(by: .days(-40))
      try sandbox.write(
        "twelve.csv",
        "id,title,company,email,stage,owner\nD-12,Website,Fjord Kaffe AS,kari@fjord.no,call_booked,tobias\nD-40,Shop,Voda,,response,tobias\n"
      )
      try sandbox.write("hubspot.csv", HubSpotSample.csv)
      try sandbox.write("people.csv", "id\ntobias\nfelix\nanna\n")
      for command in ["import twelve.csv", "import hubspot.csv", "owners import people.csv"] {
        #expect(sandbox.crm(command).status == 0)
      }
      sandbox.now = now
      if line.contains("--lift") {
        #expect(sandbox.crm("suppress N001 D-12 --until +1d --reason 'on leave'").status == 0)
      }
      if line.contains("merge --undo") {
        #expect(sandbox.crm("merge D-12 D-40 --take-all D-12 --reason 'entered twice'").status == 0)
      }
    } else if line.contains("--apply plan.json") {
      #expect(sandbox.crm("import deals.csv --plan plan.json").status < 2)
    } else if !line.hasPrefix("crm import ") || line.contains("--undo"), line != "ops init" {
      #expect(sandbox.crm("import deals.csv").status < 2)
      #expect(sandbox.crm("owners import roster.csv").status == 0)
    }
    if line.hasPrefix("ops journal ") {
      for command in ["add decision laptops", "add blocker 'the test server is down' --on 2026-02-18"] {
        #expect(sandbox.ops("journal \(command)").status == 0)
      }
      if line.contains("--reopen") { #expect(sandbox.ops("journal close 2").status == 0) }
    }
    try sandbox.write("kpis.csv", "kpi,day,value\nvelocity,2026-02-06,31\n")
    if line.hasPrefix("ops kpi remove ") {
      #expect(sandbox.ops("kpi record velocity 34 --on 2026-02-13").status == 0)
    }
    if line.contains(" backups/") { #expect(sandbox.ops("backup").status == 0) }
    let words = ShellWords.split(line).prefix { $0 != ">" }.map { $0 == "~/company" ? "company" : $0 }
    let transcript = sandbox.run(
      words.map(FixCommand.quoted).joined(separator: " "),
      environment: line.contains("--send") ? ["OPSMIND_WEBHOOK_URL": "https://chat.example.com/hooks/x"] : [:])
    #expect([0, 1].contains(transcript.status), "\(transcript.text)")
  }
}

/// A HubSpot export of one deal.
enum HubSpotSample {
  static let csv = """
    Record ID,Deal Name,Pipeline,Deal Stage,Amount,Close Date,Create Date,Deal owner
    9087123,Website,Sales Pipeline,Contract Sent,1200,2026-03-31 12:00,2026-02-01 09:30,anna

    """
}
