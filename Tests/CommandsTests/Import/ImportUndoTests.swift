import Domain
import Foundation
import SQLite
import Testing

@testable import Commands
@testable import Store

struct `crm import --undo` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
    try sandbox.write(
      "a.csv",
      "external_id,title,company,stage,owner,offer_amount,currency,Region\n7,Website,Fjord AS,contacted,anna,100,EUR,N\n8,Shop,Voda,response,ben,,,\n9,App,Nord,new_lead,ben,,,\n"
    )
    try sandbox.write(
      "b.csv",
      "external_id,title,stage,owner,offer_amount,currency,Region\n7,Website,offer_sent,zoe,120.5,EUR,S\n8,Shop,response,anna,,,\n10,New,new_lead,,,,\n11,Newer,new_lead,,,,\n"
    )
    _ = sandbox.crm("import a.csv")
  }

  private func deals() throws -> String {
    sandbox.crm("list --json --archived --limit 0").output
  }

  @Test func `takes back what it made, and says what it takes`() throws {
    let before = try deals()
    _ = sandbox.crm("import b.csv")
    try expectSnapshot(
      "import-undo", sandbox.crm("import --undo 2 -n"), sandbox.crm("import --undo 2"), sandbox.crm("imports"),
      sandbox.crm("history csv:7"))
    #expect(try deals() == before)
  }

  @Test func `that took nothing back can be done later`() throws {
    try sandbox.write("d.csv", "external_id,title,stage\n20,One,new_lead\n21,Two,new_lead\n")
    #expect(sandbox.crm("import d.csv").status == 0)
    #expect(sandbox.crm("merge csv:20 csv:21 --take-all csv:20 --reason twins").status == 0)
    #expect(sandbox.crm("import --undo 2").status == 1)
    #expect(sandbox.crm("merge --undo csv:21 --reason 'two after all'").status == 0)
    #expect(sandbox.crm("import --undo 2").status == 0)
    #expect(sandbox.crm("show csv:20").status == 2)
  }

  @Test func `keeps what was changed since, and says by whom`() throws {
    _ = sandbox.crm("import b.csv")
    sandbox.now = sandbox.now.advanced(by: .days(1))
    _ = sandbox.crm("edit D-1 --set owner=ben --set custom:Region=W", environment: ["USER": "jo"])
    _ = sandbox.crm("edit D-4 --set title=Newest")
    try sandbox.write("c.csv", "external_id,title,stage,owner\n8,Shop,response,kim\n")
    _ = sandbox.crm("import c.csv")
    try expectSnapshot(
      "import-undo-kept", sandbox.crm("import --undo 2 --json -n"), sandbox.crm("import --undo 2"),
      sandbox.crm("list --archived"))
  }

  @Test func `takes back a stage with its entry`() throws {
    _ = sandbox.crm("import b.csv")
    _ = sandbox.crm("import --undo 2")
    let stages = try sandbox.crm("show D-1 --json").json()["stages"] as? [[String: Any]]
    #expect(stages?.compactMap { $0["stage"] as? String } == ["contacted"])
    #expect(sandbox.crm("lint --select S --today 2026-02-20").errors.contains("error") == false)
  }

  @Test func `can be followed by the same import, under new numbers`() throws {
    _ = sandbox.crm("import b.csv")
    _ = sandbox.crm("import --undo 2")
    #expect(sandbox.crm("import b.csv").output == "import 3: 4 rows: 2 created, 2 updated\n")
    #expect(sandbox.crm("list").output.contains("D-6"))
  }

  @Test func `can be followed by an import of the same own ids`() throws {
    try sandbox.write("own.csv", "id,title,stage\nD-20,Twenty,contacted\nQ/1,One,contacted\n")
    _ = sandbox.crm("import own.csv")
    #expect(sandbox.crm("import --undo 2").status == 0)
    #expect(sandbox.crm("import own.csv").output == "import 3: 2 rows: 2 created\n")
    #expect(sandbox.crm("show D-20").output.contains("Twenty"))
    #expect(sandbox.crm("import own.csv").output == "import 4: 2 rows: 2 unchanged\n")
  }

  @Test func `leaves the past as it was recorded`() throws {
    _ = sandbox.crm("import b.csv")
    sandbox.now = sandbox.now.advanced(by: .days(1))
    let then = sandbox.crm("list --json --as-of 2026-02-20T09:00:01 --limit 0").output
    _ = sandbox.crm("import --undo 2")
    #expect(sandbox.crm("list --json --as-of 2026-02-20T09:00:01 --limit 0").output == then)
  }

  @Test func `takes everything back in the order of the imports turned round`() throws {
    _ = sandbox.crm("import b.csv")
    #expect(sandbox.crm("import --undo 2").status == 0)
    #expect(sandbox.crm("import --undo 1").output == "undid import 1 (a.csv): 3 deals removed\n")
    #expect(sandbox.crm("list --archived").errors == "0 deals\n")
  }

  @Test func `keeps deals that were merged since, on either side`() throws {
    _ = sandbox.crm("import b.csv")
    _ = sandbox.crm("merge D-1 D-4 --take-all D-1 --reason 'entered twice'")
    _ = sandbox.crm("merge D-5 D-3 --take-all D-5 --reason 'entered twice'")
    try expectSnapshot("import-undo-merged", sandbox.crm("import --undo 2"), sandbox.crm("list"))
  }

  @Test(arguments: [
    ("nothing", "import"), ("unknown", "import --undo 99"), ("file-too", "import a.csv --undo 1"),
    ("reading", "import --undo 1 --dates dmy"), ("word", "import --undo last"),
  ])
  func `refuses what cannot be taken back`(kind: String, line: String) throws {
    try expectSnapshot("import-undo-refused-\(kind)", sandbox.crm(line))
  }

  @Test func `refuses to take back twice`() throws {
    _ = sandbox.crm("import --undo 1")
    try expectSnapshot("import-undo-twice", sandbox.crm("import --undo 1"), sandbox.crm("imports --json"))
  }
}
