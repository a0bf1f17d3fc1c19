import Foundation
import Testing

@testable import Commands

struct `A change of a deal` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try HostilePipeline.imported()
  }

  @Test func `asks on a terminal for what is missing`() throws {
    try expectSnapshot(
      "ask",
      sandbox.crm(
        "add Shop --company Voda --owner anna",
        answers: ["Iva Horvat", "iva@voda.hr", "yesterday", "send first message", "tomorrow"]),
      sandbox.crm("next D-7", answers: ["call Iva", "fri"]),
      sandbox.crm("move D-7 contacted", answers: ["wrote to her", "fair", "", "many", "2"]),
      sandbox.crm("move D-7 contacted", answers: ["wrote to her", "fair", "yesterday", "2"]),
      sandbox.crm("touch D-7 --call", answers: [""]))
  }

  @Test(arguments: [
    ("no-deal", "move D-99 response --reason x"), ("same", "move D-2 'offer sent' --reason x"),
    ("set-stage", "move D-2 negotiation --reason x --set stage=response"),
    ("future", "move D-2 negotiation --reason x --at 2026-02-21"),
    ("when", "move D-2 negotiation --reason x --at soon"),
    ("touch-future", "touch D-2 --on tomorrow"), ("touch-outcome", "touch D-2 --bant 3"),
    ("touch-bant", "touch D-2 --call --notes x --bant 5"), ("next-nothing", "next D-2"),
    ("next-when", "next D-2 call"), ("next-day", "next D-2 call --on someday"),
    ("archive-nurturing", "archive D-6"), ("ambiguous", "show 'fjord'"),
    ("reassign-same", "reassign anna 'Anna Berg' --reason x"), ("reassign-left", "reassign anna ben --reason x"),
    ("reassign-unknown", "reassign anna bem --reason x"),
    ("reassign-foreign", "reassign anna zoe --deal D-3 --reason x"),
    ("edit-past-step", "edit D-1 --set next_step_date=2026-02-19"),
    ("move-past-step", "move D-2 negotiation --reason x --set next_step_date=yesterday"),
    ("move-past-reactivation", "move D-2 nurturing --reason x --set reactivation_date=2020-01-01"),
    (
      "add-past-step",
      "add Shop --company Voda --name Iva --email i@v.hr --owner anna --contacted today --next x --on yesterday"
    ),
    ("move-blank-reason", "move D-2 negotiation --reason '  '"),
    ("reassign-blank-reason", "reassign anna zoe --reason ' '"),
    ("edit-archived", "edit D-1 --set archived_date=today"), ("as-of-before", "show D-1 --as-of 2026-02-01"),
    ("select-nothing", "lint --select ''"),
    ("as-of-future", "list --as-of 2026-02-21"), ("as-of-word", "list --as-of soon"),
  ])
  func `is refused with a way to make it right`(kind: String, line: String) throws {
    let before = sandbox.crm("list --limit 0 --archived --json").output
    try expectSnapshot("change-refused-\(kind)", sandbox.crm(line))
    #expect(sandbox.crm("list --limit 0 --archived --json").output == before)
  }

  @Test func `into the past is taken with the moment at which it was planned`() {
    #expect(sandbox.crm("next D-2 call --on 2026-02-10 --at 2026-02-09").status == 0)
    #expect(
      sandbox.crm(
        "move D-1 contacted --reason x --set source=web --set first_contact_date=2026-02-19 "
          + "--set touchpoint_count=1 --set next_step_date=2026-02-19 --at 2026-02-19"
      ).status == 0)
  }

  @Test func `of a deal that somebody changed in between is a conflict that tells what happened`() throws {
    let version = try #require(sandbox.crm("show D-1 --json").json()["deal_version"] as? Int)
    #expect(version == 1)
    _ = sandbox.crm("touch D-1 --note 'she wants an offer'", environment: ["OPSMIND_USER": "ben"])
    try expectSnapshot(
      "conflict", sandbox.crm("edit D-1 --set title='New website' --if-version 1"),
      sandbox.crm("next D-1 call --on mon --if-version 1 --json"),
      sandbox.crm("edit D-1 --set title='New website' --if-version 9"),
      sandbox.crm("edit D-1 --set title='New website' --if-version 2"))
  }

  @Test func `that is tried stores nothing`() throws {
    let before = sandbox.crm("history D-2 --json").output
    try expectSnapshot(
      "change-dry-run", sandbox.crm("touch D-2 --note x -n"), sandbox.crm("next D-2 call --on +3d -n"),
      sandbox.crm("move D-2 closed_lost --reason 'too dear' --set lost_reason=price --set email=jo@nord.de -n --json"),
      sandbox.crm("reassign anna zoe --reason holidays -n"), sandbox.crm("add x --company y --force -n"))
    #expect(sandbox.crm("history D-2 --json").output == before)
  }

  @Test func `is told to programs`() throws {
    try expectSnapshot(
      "change-json", sandbox.crm("touch D-1 --note 'asked for references' --json"),
      sandbox.crm("next D-1 'send references' --on 2026-02-23 --json"),
      sandbox.crm("move D-1 contacted --reason 'wrote to her' --json"),
      sandbox.crm("move D-1 contacted --reason 'wrote to her' --set source=web --at 2026-02-20T07:30 --json"),
      sandbox.crm("history D-1 --json"))
  }

  @Test func `back out of an end empties what speaks of the end`() throws {
    try expectSnapshot(
      "move-back",
      sandbox.crm("move D-4 negotiation --reason 'they called again' --set owner=anna"),
      sandbox.crm("edit D-4 --set lost_note='merged with another'"))
  }

  @Test func `of an owner takes all that is to be worked on`() throws {
    try sandbox.write("zoe.csv", "id,name\nzoe,Zoë\n")
    _ = sandbox.crm("owners import zoe.csv")
    try expectSnapshot(
      "reassign", sandbox.crm("reassign anna zoe --stage nurturing --reason 'holidays'"),
      sandbox.crm("reassign anna@example.com zoe --reason 'left' --json"), sandbox.crm("list --owner zoe"),
      sandbox.crm("history D-6"), sandbox.crm("reassign anna zoe --reason 'left'"))
  }
}
