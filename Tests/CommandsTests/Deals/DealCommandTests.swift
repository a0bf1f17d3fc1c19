import Foundation
import Testing

@testable import Commands

struct `Deals on the command line` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try HostilePipeline.imported()
  }

  @Test(arguments: [
    ("nothing", ""), ("unknown-deal", "D-99 --set title=x"), ("no-sign", "--set title"),
    ("placeholder", "--set 'title=<title>'"),
    ("date", "--set follow_up_date=03/04/2026"), ("no-date", "--set follow_up_date=soon"),
    ("amount", "--set offer_amount=1,5"), ("decimals", "--set offer_amount=1.234"),
    ("fewer-decimals", "--set offer_amount=1.50 --set currency=JPY"),
    ("large", "--set offer_amount=99999999999999999999"),
    ("currency", "--set currency=EURO"), ("bant", "--set bant_score=four"), ("yes-no", "--set qualified=maybe"),
    ("percent", "--set probability=lots"), ("category", "--set forecast_category=sure"), ("id", "--set id=D-7"),
    ("external-id", "--unset external_id"), ("no-reason", "--set stage=negotiation"),
    ("unset-unknown", "--unset nxt_step"),
    ("today", "--set title=x --today soon"),
  ])
  func `are not edited by a wrong word`(kind: String, options: String) throws {
    let before = sandbox.crm("show D-2 --json").output
    let line = options.hasPrefix("D-") ? "edit \(options)" : "edit D-2 \(options)"
    try expectSnapshot("edit-refused-\(kind)", sandbox.crm(line))
    #expect(sandbox.crm("show D-2 --json").output == before)
  }

  @Test func `are edited field by field, and their stages kept`() throws {
    try expectSnapshot(
      "edit",
      sandbox.crm("edit D-2 --set next_step='send terms' --set next_step_date=2026-02-27 --set custom:Region=South -n"),
      sandbox.crm("edit D-2 --set next_step='send terms' --set next_step_date=2026-02-27 --set custom:region=South"),
      sandbox.crm("edit D-2 --set next_step='send terms'"),
      sandbox.crm("edit D-2 --set follow_up_date= --set custom:Region="),
      sandbox.crm("edit D-2 --unset next_step --set stage=Negotiation --reason 'they want a discount'"),
      sandbox.crm("show D-2"))
  }

  @Test func `are shown with their stages and findings`() throws {
    try expectSnapshot(
      "show", sandbox.crm("show D-4"), sandbox.crm("show d-5 --json"), sandbox.crm("show csv:=1+1"),
      sandbox.crm("show =1+1"))
  }

  @Test func `are listed by owner and stage`() throws {
    try expectSnapshot(
      "list", sandbox.crm("list --owner anna@example.com"), sandbox.crm("list --stage 'closed won'"),
      sandbox.crm("list --owner 'ANNA BERG' --limit 1"), sandbox.crm("list --limit -1"),
      sandbox.crm("list --owner zoe --json"))
  }

  @Test func `are left out of lists once archived`() throws {
    #expect(sandbox.crm("edit D-4 --set archived_date=2026-02-19").status == 0)
    #expect(!sandbox.crm("list").output.contains("D-4"))
    #expect(sandbox.crm("list --archived").output.contains("D-4"))
  }

  @Test func `have owners from a roster`() throws {
    try sandbox.write(
      "more.csv",
      "id,name,active_from,active_until,active_deal_limit\nben,Ben D.,2024-01-01,2026-12-31,12\nzoe,Zoë,,,\n")
    try expectSnapshot(
      "owners", sandbox.crm("owners list"), sandbox.crm("owners import more.csv"), sandbox.crm("owners list --json"))
  }

  @Test(arguments: [
    ("no-id", "name\nAnna\n"), ("empty-id", "id,name\n,Anna\nx,Y\n"), ("twice", "id\nanna\nanna\n"),
    ("dates", "id,active_from,active_until\nanna,2026-01-02,2026-01-01\n"),
    ("limit", "id,active_deal_limit\nanna,0\nben,x\n"),
    ("date", "id,active_from\nanna,01/02/2026\n"),
  ])
  func `keep their owners when a roster is wrong`(kind: String, csv: String) throws {
    try sandbox.write("wrong.csv", csv)
    let before = sandbox.crm("owners list").output
    try expectSnapshot("owners-refused-\(kind)", sandbox.crm("owners import wrong.csv"))
    #expect(sandbox.crm("owners list").output == before)
  }

  @Test(arguments: ["", "hubspot", "pipedrive", "salesforce", "twenty", "own"])
  func `are mapped by profiles that can be printed`(profile: String) throws {
    try expectSnapshot("profiles-\(profile.isEmpty ? "all" : profile)", sandbox.crm("profiles \(profile)"))
  }

  @Test(arguments: ["hubspot", "pipedrive", "salesforce", "twenty", "own"])
  func `are mapped by a printed profile as by the built-in one`(profile: String) throws {
    try sandbox.write("mapping.yaml", sandbox.crm("profiles \(profile)").output)
    #expect(
      sandbox.crm("lint --file deals.csv --profile mapping.yaml").errors.contains("profile \(profile)")
        || profile != "own")
  }
}
