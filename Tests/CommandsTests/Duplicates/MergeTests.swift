import Domain
import Foundation
import SQLite
import Testing

@testable import Commands
@testable import Store

struct `crm merge` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
    try sandbox.write("hub.csv", Self.hub)
    try sandbox.write("pipe.csv", Self.pipe)
    _ = sandbox.crm("import hub.csv --source hubspot")
    _ = sandbox.crm("import pipe.csv --source pipedrive")
    sandbox.now = sandbox.now.advanced(by: .days(1))
  }

  static let hub =
    "external_id,title,name,company,email,stage,owner,offer_amount,currency,Region\n7,Website,Kari Dahl,Fjord AS,kari@fjord.no,offer_sent,anna,1200,EUR,North\n8,Shop,Ola,Voda,ola@voda.hr,contacted,ben,,,\n"
  static let pipe =
    "external_id,title,company,email,stage,owner,source,lost_reason,Region\n91,Web site,FJORD,KARI@fjord.no,contacted,anna,fair,,South\n92,Else,Nord,,closed_lost,zoe,,price,\n"

  /// Everything but who recorded what when.
  private func deals(_ options: String = "") -> String {
    sandbox.crm("list --json --archived --limit 0 \(options)").output
  }

  @Test func `asks about every difference, and merges once all are decided`() throws {
    try expectSnapshot(
      "merge", sandbox.crm("merge D-1 D-3 --reason 'entered twice'"),
      sandbox.crm("merge D-1 D-3 --take title=D-3 --json --reason 'entered twice'"),
      sandbox.crm("merge D-1 D-3 --take title=D-3 --take-all D-1 -n"),
      sandbox.crm("merge hubspot:7 pipedrive:91 --take title=D-3 --take-all D-1 --reason 'entered twice'"),
      sandbox.crm("show pipedrive:91"), sandbox.crm("history D-3"), sandbox.crm("list"))
  }

  @Test func `takes the stage with its moment, and remembers the move`() throws {
    _ = sandbox.crm("merge D-3 D-1 --take-all D-1 --reason 'entered twice'")
    let stages = try sandbox.crm("show D-3 --json").json()["stages"] as? [[String: Any]]
    #expect(stages?.compactMap { $0["stage"] as? String } == ["contacted", "offer_sent"])
    #expect(stages?.last?["reason"] as? String == "entered twice")
    #expect(sandbox.crm("show 7").output.contains("D-3"))
    #expect(sandbox.crm("show pipedrive:91").output.hasPrefix("D-3"))
  }

  @Test func `shows both deals before, one between, and both again after the undo`() throws {
    let both = deals()
    sandbox.now = sandbox.now.advanced(by: .days(1))
    _ = sandbox.crm("merge D-1 D-3 --take-all D-3 --reason 'entered twice'")
    #expect(try sandbox.crm("list --json").json()["deals"].map { ($0 as? [Any])?.count } == 3)
    sandbox.now = sandbox.now.advanced(by: .days(1))
    #expect(sandbox.crm("merge --undo D-3 --reason 'two after all'").status == 0)
    #expect(deals() == both)
    #expect(deals("--as-of 2026-02-21") == both)
    #expect(deals("--as-of 2026-02-22") != both)
    sandbox.now = sandbox.now.advanced(by: .days(1))
    #expect(deals("--as-of 2026-02-23") == both)
    let stages = try sandbox.crm("show D-1 --json").json()["stages"] as? [[String: Any]]
    #expect(stages?.count == 1)
  }

  @Test func `leaves what was changed since the merge when it is undone`() throws {
    _ = sandbox.crm("merge D-1 D-3 --take-all D-3 --reason 'entered twice'")
    _ = sandbox.crm("edit D-1 --set owner=zoe --set source=web", environment: ["USER": "jo"])
    try expectSnapshot(
      "merge-undo", sandbox.crm("merge --undo 1 -n"), sandbox.crm("merge --undo pipedrive:91 --reason 'two after all'"),
      sandbox.crm("merge --undo D-3 --reason again"), sandbox.crm("show D-3"))
  }

  @Test func `is respected by imports of either file`() throws {
    _ = sandbox.crm("merge D-1 D-3 --take-all D-1 --reason 'entered twice'")
    let merged = deals()
    try expectSnapshot(
      "merge-import", sandbox.crm("import pipe.csv --source pipedrive -n"),
      sandbox.crm("import pipe.csv --source pipedrive --json"))
    #expect(sandbox.crm("import hub.csv --source hubspot").output.contains("2 unchanged"))
    #expect(deals() == merged)
    try sandbox.write("own.csv", "id,title,stage\nD-3,Again,contacted\n")
    #expect(sandbox.crm("import own.csv").output == "import 5: 1 row: 1 skipped\n")
    try sandbox.write("mail.csv", "title,email,stage\nWeb site,kari@FJORD.no,contacted\n")
    #expect(sandbox.crm("import mail.csv").output == "import 6: 1 row: 1 skipped\n")
    #expect(deals() == merged)
  }

  @Test func `goes along a chain, which is undone from its end`() throws {
    _ = sandbox.crm("merge D-1 D-3 --take-all D-1 --reason 'entered twice'")
    _ = sandbox.crm("merge D-2 D-1 --take-all D-2 --reason 'the same again'")
    #expect(sandbox.crm("show pipedrive:91").output.hasPrefix("D-2"))
    try expectSnapshot(
      "merge-chain", sandbox.crm("merge --undo D-3 --reason x"), sandbox.crm("merge --undo D-1 --reason x"),
      sandbox.crm("merge --undo D-3 --reason x"), sandbox.crm("list"))
  }

  @Test(arguments: [
    ("one", "merge D-1 --reason x"), ("itself", "merge D-1 hubspot:7 --reason x"), ("no-reason", "merge D-1 D-3"),
    ("unknown", "merge D-1 D-99 --reason x"), ("no-choice", "merge D-1 D-3 --take title --reason x"),
    ("field", "merge D-1 D-3 --take titel=D-1 --reason x"), ("id", "merge D-1 D-3 --take id=D-3 --reason x"),
    ("third", "merge D-1 D-3 --take title=D-2 --reason x"), ("empty", "merge D-1 D-3 --take name=D-3 --reason x"),
    ("both", "merge D-1 D-3 --take title=D-1 --take title=D-3 --reason x"),
    ("undo-more", "merge D-1 --undo D-3 --reason x"), ("undo-nothing", "merge --undo D-3 --reason x"),
  ])
  func `refuses what cannot be meant`(kind: String, line: String) throws {
    let before = deals()
    try expectSnapshot("merge-refused-\(kind)", sandbox.crm(line))
    #expect(deals() == before)
  }

  @Test func `refuses an amount in a currency that is not chosen`() throws {
    _ = sandbox.crm("edit D-3 --set currency=NOK --set actual_amount=9000")
    try expectSnapshot(
      "merge-currency",
      sandbox.crm("merge D-1 D-3 --take currency=D-1 --take-all D-1 --take actual_amount=D-3 --reason x"))
  }

  @Test func `is undone even where its number is typed, and names several by it`() throws {
    _ = sandbox.crm("merge D-1 D-3 --take-all D-1 --reason x")
    #expect(sandbox.crm("merge --undo 1 --reason y").output.hasSuffix("D-3 is back\n"))
    #expect(sandbox.crm("merge D-1 D-3 --take-all D-1 --reason x").output.contains("merge 2"))
    #expect(sandbox.crm("merge --undo D-3 --reason y").status == 0)
  }
}
