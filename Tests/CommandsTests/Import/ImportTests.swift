import Foundation
import Testing

@testable import Commands

struct `crm import` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", HostilePipeline.csv)
  }

  @Test func `creates deals and writes rejects`() throws {
    try expectSnapshot("import-create", sandbox.crm("import deals.csv"), sandbox.crm("list"))
    #expect(
      try sandbox.read("deals.csv.rejects.csv").hasPrefix(
        "line,column,code,reason,row\n9,37,unreadable-value,last_contact_date '2026-02-30' is not a date"))
  }

  @Test func `changes nothing the second time`() throws {
    _ = sandbox.crm("import deals.csv")
    let before = sandbox.crm("list --json").output
    try expectSnapshot("import-again", sandbox.crm("import deals.csv --json"))
    #expect(sandbox.crm("list --json").output == before)
  }

  @Test func `changes nothing the second time where rows of one company have different keys`() throws {
    try sandbox.write(
      "mixed.csv",
      "title,company,email,stage\nWebsite,Fjord AS,kari@fjord.example,contacted\nWebsite,Fjord AS,,response\n")
    #expect(sandbox.crm("import mixed.csv").output == "import 1: 2 rows: 2 created\n")
    #expect(sandbox.crm("import mixed.csv").output == "import 2: 2 rows: 2 unchanged\n")
  }

  @Test func `never replaces an older rejects file`() throws {
    _ = sandbox.crm("import deals.csv")
    _ = sandbox.crm("import deals.csv")
    #expect(try sandbox.files.contains("deals.csv.rejects-2.csv"))
  }

  @Test func `shows differences before it stores them`() throws {
    try sandbox.write(
      "a.csv",
      "external_id,title,stage,owner,offer_amount,currency,Region\n7,Website,contacted,anna,100,EUR,N\n8,Shop,response,ben,,,\n"
    )
    try sandbox.write(
      "b.csv",
      "external_id,title,stage,owner,offer_amount,currency,Region\n7,Website,offer_sent,anna,120.5,EUR,S\n8,Shop,response,ben,,,\n9,New,new_lead,,,,\n,,,,,,\n7,Again,contacted,,,,\n,Nameless,contacted,,,,\n"
    )
    _ = sandbox.crm("import a.csv")
    try expectSnapshot(
      "import-dry-run", sandbox.crm("import b.csv --dry-run"), sandbox.crm("import b.csv -n --json"),
      sandbox.crm("import b.csv"), sandbox.crm("show csv:7"))
    #expect(try sandbox.read("b.csv.rejects.csv").split(separator: "\n").count == 3)
  }

  @Test func `keeps nothing of a dry run`() throws {
    let before = try sandbox.files
    _ = sandbox.crm("import deals.csv --dry-run")
    #expect(try sandbox.files == before)
    #expect(sandbox.crm("list").errors == "0 deals\n")
  }

  @Test func `never empties a field by an empty cell`() throws {
    try sandbox.write("a.csv", "external_id,title,stage,owner,actual_amount\n7,Website,contacted,anna,5\n")
    try sandbox.write("b.csv", "external_id,title,stage,owner,actual_amount\n7,Website,contacted,,\n")
    _ = sandbox.crm("import a.csv")
    #expect(sandbox.crm("import b.csv").output == "import 2: 1 row: 1 unchanged\n")
  }

  @Test func `takes an empty cell for absent and not for zero`() throws {
    try sandbox.write("a.csv", "external_id,title,stage,offer_amount,touchpoint_count\n7,Website,contacted,,\n")
    _ = sandbox.crm("import a.csv")
    let deals = try sandbox.crm("list --json").json()["deals"] as? [[String: Any]]
    #expect(deals?.first?["offer_amount"] is NSNull)
    #expect(deals?.first?["touchpoint_count"] is NSNull)
  }

  @Test func `keeps unknown columns as custom fields, found in any case`() throws {
    try sandbox.write("a.csv", "external_id,title,stage,Région du client\n7,Website,contacted,Nord\n")
    try sandbox.write("b.csv", "external_id,title,stage,RÉGION DU CLIENT\n7,Website,contacted,Nord\n")
    _ = sandbox.crm("import a.csv")
    #expect(sandbox.crm("import b.csv").output == "import 2: 1 row: 1 unchanged\n")
    let deals = try sandbox.crm("list --json").json()["deals"] as? [[String: Any]]
    #expect(deals?.first?["custom"] as? [String: String] == ["Région du client": "Nord"])
  }

  @Test func `takes recording times from the rows when asked`() throws {
    try sandbox.write(
      "a.csv",
      "external_id,title,stage,first_contact_date,offer_sent_date\n7,Website,offer_sent,2025-01-02,2025-02-03\n")
    try expectSnapshot(
      "import-backdate", sandbox.crm("import a.csv --backdate"), sandbox.crm("show csv:7 --json"))
  }

  @Test func `reads standard input`() throws {
    try expectSnapshot("import-stdin", sandbox.crm("import -", input: HostilePipeline.csv))
  }

  @Test func `needs a project`() throws {
    let elsewhere = try Sandbox()
    try elsewhere.write("deals.csv", HostilePipeline.csv)
    try expectSnapshot(
      "import-no-project", elsewhere.crm("import deals.csv"), elsewhere.crm("list"),
      elsewhere.crm("import deals.csv --project nowhere"),
      elsewhere.crm("import deals.csv", environment: ["OPSMIND_PROJECT": "nowhere"]))
  }

  @Test func `fails where nothing can be read, and stores nothing`() throws {
    try sandbox.write("bad.csv", "external_id,stage,closed_date\n1,won,03/04/2026\n2,won,soon\n")
    try expectSnapshot(
      "import-nothing-readable", sandbox.crm("import bad.csv"), sandbox.crm("import bad.csv -n"), sandbox.crm("list"))
    #expect(try sandbox.read("bad.csv.rejects.csv").split(separator: "\n").count == 3)
  }

  @Test func `gives an own id to nobody else`() throws {
    try sandbox.write(
      "a.csv", "id,title,company,stage\n,First,Fjord,contacted\nD-1,Second,Nord,contacted\n,Third,Voda,contacted\n")
    _ = sandbox.crm("import a.csv")
    try expectSnapshot("import-own-ids", sandbox.crm("list"))
  }

  @Test func `gives an own id to nobody else when deals are stored`() throws {
    try sandbox.write("0.csv", "id,title,company,stage\nD-1,Zero,Øl,contacted\n")
    try sandbox.write("a.csv", "id,title,company,stage\n,First,Fjord,contacted\nD-2,Second,Nord,contacted\n")
    _ = sandbox.crm("import 0.csv")
    #expect(sandbox.crm("import a.csv").output == "import 2: 2 rows: 2 created\n")
  }

  @Test(arguments: [
    "id,external_id,title,stage\nD-1,X,A,won\n,X,B,won\n",
    "id,external_id,title,stage\n,X,A,won\nD-5,X,B,won\n",
    "id,title,stage\nD-7,A,won\nd-7,B,won\n",
    "id,title,stage\nabc,A,won\nabc,B,won\n",
    "id,external_id,title,stage\nD-1,X,A,won\nD-2,X,B,won\n",
  ])
  func `answers two rows of one deal with a conflict`(csv: String) throws {
    try sandbox.write("a.csv", csv)
    #expect(sandbox.crm("import a.csv").output == "import 1: 2 rows: 1 created, 1 in conflict\n")
    try sandbox.write("b.csv", "title,company,stage\nElse,Øl,won\n")
    _ = sandbox.crm("import b.csv")
  }

  @Test func `does not pass over the own id of a row whose external id is another deal's`() throws {
    try sandbox.write("a.csv", "id,external_id,title,stage\nD-1,X,A,won\n")
    try sandbox.write("b.csv", "id,external_id,title,stage\nD-9,X,B,won\n")
    _ = sandbox.crm("import a.csv")
    #expect(sandbox.crm("import b.csv").output == "import 2: 1 row: 1 in conflict\n")
  }
}

struct `Two rows of one file` {
  @Test(arguments: ["", "external_id,title,email,stage\n9,Other,ola@nord.example,contacted\n"])
  func `with different keys are two deals, whatever is stored and in a trial too`(_ stored: String) throws {
    let sandbox = try Sandbox(project: true)
    if !stored.isEmpty {
      try sandbox.write("stored.csv", stored)
      _ = sandbox.crm("import stored.csv")
    }
    try sandbox.write(
      "two.csv",
      "external_id,title,email,stage\n1,Site,kari@fjord.example,contacted\n,Site,kari@fjord.example,contacted\n")
    #expect(sandbox.crm("import two.csv --dry-run").output.hasSuffix("would import 2 rows: 2 created\n"))
    #expect(sandbox.crm("import two.csv").output.hasSuffix("2 rows: 2 created\n"))
    #expect(sandbox.crm("import two.csv").output.hasSuffix("2 rows: 2 unchanged\n"))
  }

  @Test func `that are recognised as one stored deal are a conflict`() throws {
    let sandbox = try Sandbox(project: true)
    try sandbox.write("a.csv", "external_id,title,email,stage\n1,Site,kari@fjord.example,contacted\n")
    _ = sandbox.crm("import a.csv")
    try sandbox.write(
      "b.csv",
      "external_id,title,email,stage,owner\n1,Site,kari@fjord.example,contacted,\n,Site,kari@fjord.example,contacted,ben\n"
    )
    #expect(sandbox.crm("import b.csv").output == "import 2: 2 rows: 1 unchanged, 1 in conflict\n")
  }
}
