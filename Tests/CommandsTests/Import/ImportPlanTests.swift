import Domain
import Foundation
import Hashing
import Testing

@testable import Commands

struct `A saved plan` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
    try sandbox.write(
      "a.csv", "external_id,title,stage,owner\n7,Website,contacted,anna\n8,Shop,response,ben\n9,App,won,ben\n")
    try sandbox.write(
      "b.csv",
      "external_id,title,stage,owner\n7,Website,offer_sent,zoe\n8,Shop,response,ben\n10,New,Qualified,\n,,,\n7,Twice,won,\n"
    )
    _ = sandbox.crm("import a.csv")
  }

  private func plan() throws {
    try #require(sandbox.crm("import b.csv --plan plan.json").status == 1)
  }

  /// Expects that the plan is refused, and nothing is stored.
  private func expectRefused(
    _ name: String, _ line: String = "import --apply plan.json", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = sandbox.crm("list --json").output + sandbox.crm("imports --json").output
    try expectSnapshot("import-plan-refused-\(name)", sandbox.crm(line), sourceLocation: sourceLocation)
    #expect(sandbox.crm("list --json").output + sandbox.crm("imports --json").output == before)
    #expect(try !sandbox.files.contains { $0.contains("rejects") })
  }

  @Test func `is applied exactly`() throws {
    try expectSnapshot("import-plan", sandbox.crm("import b.csv --plan plan.json"))
    var lines = try sandbox.read("plan.json").split(separator: "\n").map(String.init)
    lines[0] = lines[0].replacing(sandbox.folder, with: "[folder]")
    lines[lines.count - 1] = lines[lines.count - 1].replacing(/"lines":"[0-9a-f]{64}"/, with: #""lines":"[hash]""#)
    #expect(
      lines == [
        #"{"backdate":false,"bytes":110,"file":"b.csv","path":"[folder]/b.csv","plan":"crm import","recordedUntil":"2026-02-20T08:00:00Z","sha256":"\#(try hash(of: "b.csv"))","version":1}"#,
        #"{"action":"update","changes":[{"field":"stage","new":"offer_sent","old":"contacted"},{"field":"owner","new":"zoe","old":"anna"}],"deal":"D-1","line":2}"#,
        #"{"action":"unchanged","deal":"D-2","line":3}"#,
        lines[3],
        #"{"action":"skip","line":5,"reason":"the row is empty"}"#,
        #"{"action":"conflict","line":6,"reason":"another row of the file has the same external id"}"#,
        #"{"conflicts":1,"created":1,"lines":"[hash]","rows":5,"skipped":1,"unchanged":1,"unreadable":0,"updated":1}"#,
      ])
    #expect(lines[3].contains(#""action":"create""#) && lines[3].contains(#""stage":"Qualified""#))
    try expectSnapshot(
      "import-plan-apply", sandbox.crm("import --apply plan.json -n"), sandbox.crm("import --apply plan.json"),
      sandbox.crm("list"))
    try expectRefusedAgain()
  }

  private func expectRefusedAgain() throws {
    #expect(sandbox.crm("import --apply plan.json").status == 1)
  }

  private func hash(of file: String) throws -> String {
    var hash = SHA256()
    hash.update(try sandbox.read(file))
    return hash.finish()
  }

  @Test func `holds although other deals were changed`() throws {
    try plan()
    _ = sandbox.crm("edit D-3 --set owner=zoe")
    _ = sandbox.crm("edit D-1 --set source=web")
    #expect(
      sandbox.crm("import --apply plan.json").output
        == "import 2: 5 rows: 1 created, 1 updated, 1 unchanged, 1 skipped, 1 in conflict\n")
  }

  @Test func `is refused when one of its deals was changed`() throws {
    try plan()
    _ = sandbox.crm("edit D-1 --set owner=ben")
    try expectRefused("deal")
  }

  @Test func `is refused when a new deal is there by now`() throws {
    try plan()
    try sandbox.write("c.csv", "external_id,title,stage\n10,New,won\n")
    _ = sandbox.crm("import c.csv")
    try expectRefused("created")
  }

  @Test func `is refused when the file has other bytes`() throws {
    try plan()
    try sandbox.write("b.csv", try sandbox.read("b.csv").replacing("zoe", with: "zoo"))
    try expectRefused("bytes")
    try sandbox.write("b.csv", try sandbox.read("b.csv") + "11,More,won,\n")
    try expectRefused("size")
  }

  @Test func `is refused when the policy reads a stage otherwise`() throws {
    try plan()
    let policy = try sandbox.read("opsmind.yaml")
    try sandbox.write(
      "opsmind.yaml", policy.replacing("id: response\n", with: "id: response\n    aliases: [Qualified]\n"))
    #expect(sandbox.ops("policy check").status == 0)
    try expectRefused("policy")
  }

  @Test(arguments: ["edited", "cut", "empty", "newer", "longer"]) func `is refused when it is not as it was saved`(
    kind: String
  ) throws {
    try plan()
    let text = try sandbox.read("plan.json")
    let changed =
      switch kind {
      case "edited": text.replacing(#""new":"zoe""#, with: #""new":"ben""#)
      case "cut": text.split(separator: "\n").dropLast(2).joined(separator: "\n")
      case "newer": text.replacing(#""version":1"#, with: #""version":2"#)
      case "longer": text + "{}\n"
      default: ""
      }
    try sandbox.write("plan.json", changed)
    try expectRefused(kind)
  }

  @Test func `finds its file where it was, or where it is said to be`() throws {
    try plan()
    try FileManager.default.createDirectory(atPath: sandbox.path("old"), withIntermediateDirectories: false)
    try FileManager.default.moveItem(atPath: sandbox.path("b.csv"), toPath: sandbox.path("old/b.csv"))
    let missing = sandbox.crm("import --apply plan.json")
    #expect(missing.status == 2 && missing.errors.contains("b.csv"))
    #expect(sandbox.crm("import old/b.csv --apply plan.json").output.contains("1 updated"))
  }

  @Test func `of standard input needs the file`() throws {
    let text = try sandbox.read("b.csv")
    #expect(sandbox.crm("import - --plan plan.json", input: text).status == 1)
    try expectSnapshot(
      "import-plan-stdin", sandbox.crm("import --apply plan.json"),
      sandbox.crm("import - --apply plan.json", input: text))
  }

  @Test func `keeps how the file was read`() throws {
    try sandbox.write("map.yaml", "name: old\ncolumns:\n  Deal: external_id\n  Phase: stage\n  Day: closed_date\n")
    try sandbox.write("old.csv", "Deal;Phase;Day\n1;Won;03/04/2026\n")
    _ = sandbox.crm(
      "import old.csv --profile map.yaml --dates dmy --delimiter ';' --source legacy --plan plan.json --today 2026-05-01"
    )
    #expect(sandbox.crm("import --apply plan.json").output == "import 2: 1 row: 1 created\n")
    let deal = try sandbox.crm("show legacy:1 --json").json()["deal"] as? [String: Any]
    #expect(deal?["closed_date"] as? String == "2026-04-03")
  }

  @Test(arguments: [
    ("both", "import b.csv --plan p.json --apply plan.json"), ("profile", "import --apply plan.json --profile own"),
    ("backdate", "import --apply plan.json --backdate"), ("missing", "import --apply nowhere.json"),
    ("no-plan", "import --apply a.csv"), ("undo", "import --undo 1 --plan p.json"),
    ("rejects", "import --undo 1 --rejects r.csv"),
  ])
  func `is not mixed with what contradicts it`(kind: String, line: String) throws {
    try expectSnapshot("import-plan-usage-\(kind)", sandbox.crm(line))
  }
}
