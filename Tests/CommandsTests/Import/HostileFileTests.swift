import Foundation
import Testing

@testable import Commands

struct `A file that is no list of deals` {
  private static let header = "external_id,title,company,stage,owner,offer_amount,currency,closed_date"

  private static func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  /// Files of which nothing can be read.
  static let unreadable: [(name: String, bytes: [UInt8])] = [
    ("empty", []), ("blank-lines", Array("\n\n\n".utf8)),
    ("binary", (0..<600).map { UInt8(truncatingIfNeeded: $0 &* 37) }),
    ("xlsx", Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 64)),
    ("html", Array("<!DOCTYPE html><html></html>".utf8)),
    ("json", Array("{\"deals\":[]}".utf8)), ("other-columns", Array("colour,size\nred,10\nblue,12\n".utf8)),
    ("pivot", Array("Row Labels,Sum of Amount\nanna,100\nben,200\nGrand Total,300\n".utf8)),
    ("numbers", Array("1,2,3\n4,5,6\n7,8,9\n".utf8)),
    ("all-rejected", Array("\(header)\n1,a,b,won,anna,1.2.3,EUR,\n2,a,b,won,anna,1,EUR,03/04/2026\n".utf8)),
    ("nul-in-header", Array("external_id,ti\0tle,stage\n1,a,won\n".utf8)),
  ]

  @Test(arguments: unreadable.map(\.name)) func `is refused by import and lint, and nothing is stored`(name: String)
    throws
  {
    let sandbox = try Sandbox(project: true)
    let bytes = try #require(Self.unreadable.first { $0.name == name }).bytes
    try sandbox.write("deals.csv", bytes)
    let (imported, linted) = (sandbox.crm("import deals.csv"), sandbox.crm("lint --file deals.csv"))
    #expect(imported.status == 2)
    #expect(linted.status == 2)
    try expectSnapshot("hostile-refused-\(name)", imported, linted)
    #expect(sandbox.crm("list").errors == "0 deals\n")
    // Rows that could be told apart are kept with their reasons.
    let rejects = name == "all-rejected" ? ["deals.csv.rejects.csv"] : []
    #expect(try sandbox.files == ["deals.csv"] + rejects + ["opsmind.db", "opsmind.yaml"])
  }

  /// Files of which something can be read.
  static let readable: [(name: String, bytes: [UInt8], options: String)] = [
    ("header-only", Array("\(header)\n".utf8), ""),
    ("truncated-quote", Array("\(header)\n1,a,b,won,anna,1,EUR,\n2,\"half a ti".utf8), ""),
    (
      "ragged",
      Array("\(header)\n1,a,b,won,anna,1,EUR,\n2,a,b\n3,a,b,won,anna,1,EUR,,,,\n4,d,e,won,anna,1,EUR,\n".utf8), ""
    ),
    (
      "mixed-encoding",
      Array("\(header)\n1,Øl,b,won,anna,1,EUR,\n2,".utf8) + [0xD8] + Array("l,b,won,anna,1,EUR,\n".utf8), ""
    ),
    ("nul", Array("\(header)\n1,a\0b,b,won,anna,1,EUR,\n2,a,b,won,anna,1,EUR,\n".utf8), ""),
    ("utf-16", utf16("\(header)\n1,Øl og 🚀,b,won,anna,1,EUR,\n"), ""),
    (
      "windows-1252",
      Array(header.replacing(",", with: ";").utf8) + Array("\n1;".utf8) + [0xD8]
        + Array("l;b;won;anna;1.234,50;EUR;03.04.2026\n".utf8), "--decimal , --dates dmy"
    ),
    ("cr-only", Array("\(header)\r1,a,b,won,anna,1,EUR,\r2,c,d,won,anna,1,EUR,\r".utf8), ""),
    ("dates", Array("\(header)\n1,a,b,won,anna,1,EUR,03/04/2026\n2,a,b,won,anna,1,EUR,2026-02-03\n".utf8), ""),
    (
      "dates-stated", Array("\(header)\n1,a,b,won,anna,1,EUR,03/04/2026\n2,a,b,won,anna,1,EUR,31/12/2025\n".utf8),
      "--dates dmy"
    ),
    (
      "decimal-comma",
      Array(
        "\(header)\n1,a,b,won,anna,\"1,5\",EUR,\n2,a,c,won,anna,\"1,234.50\",EUR,\n3,a,d,won,anna,\"1234,567\",EUR,\n"
          .utf8), ""
    ),
    ("repeated-header", Array("external_id,title,stage,stage,owner\n1,a,won,lost,anna\n".utf8), ""),
    ("guarded", Array("external_id,title,company,stage\n'=1,'+47 123,'-dash,won\n'2,'quoted',x,won\n".utf8), ""),
    (
      "names",
      Array(
        "external_id,title,company,stage\n1,\"\"\"Nord\"\"\",O'Neill,won\n2,🚀👩‍👩‍👧,\u{202E}evil,won\n3,x'; DROP TABLE deal;--,%s\\n$(rm),won\n4,\"\u{1B}[31mred\",\u{7F},won\n"
          .utf8), ""
    ),
  ]

  @Test(arguments: readable.map(\.name)) func `but can be read in part is taken in part, never silently`(name: String)
    throws
  {
    let sandbox = try Sandbox(project: true)
    let file = try #require(Self.readable.first { $0.name == name })
    try sandbox.write("deals.csv", file.bytes)
    let imported = sandbox.crm("import deals.csv \(file.options)")
    try expectSnapshot(
      "hostile-taken-\(name)", imported, sandbox.crm("lint --file deals.csv --select S001 \(file.options)"),
      sandbox.crm("list"))
    let again = try sandbox.crm("import deals.csv --json \(file.options)").json()
    #expect(again["created"] as? Int == 0)
    #expect(again["updated"] as? Int == 0)
    let json = try sandbox.crm("import deals.csv --dry-run --json \(file.options)").json()
    #expect(json["rows_read"] as? Int == (json["rows"] as? [Any])?.count)
  }

  @Test func `with a name of a million characters is data`() throws {
    let sandbox = try Sandbox(project: true)
    let name = String(repeating: "é", count: 1_000_000)
    try sandbox.write("deals.csv", "external_id,title,company,stage\n1,\(name),b,won\n")
    #expect(sandbox.crm("import deals.csv").output == "import 1: 1 row: 1 created\n")
    let deals = try sandbox.crm("list --json").json()["deals"] as? [[String: Any]]
    #expect((deals?.first?["title"] as? String) == name)
    #expect(sandbox.crm("list").output.utf8.count < 1000)
    #expect(sandbox.crm("lint").output.utf8.count < 10_000)
    #expect(sandbox.crm("import deals.csv").output == "import 2: 1 row: 1 unchanged\n")
  }

  @Test func `with hundreds of unknown columns keeps them all`() throws {
    let sandbox = try Sandbox(project: true)
    let extra = (1...500).map { "Property \($0)" }
    try sandbox.write(
      "deals.csv",
      "Record ID,Deal Name,Deal Stage,\(extra.joined(separator: ","))\n1,a,Contract Sent,\(extra.joined(separator: ","))\n"
    )
    #expect(sandbox.crm("import deals.csv").output == "import 1: 1 row: 1 created\n")
    let deals = try sandbox.crm("list --json").json()["deals"] as? [[String: Any]]
    #expect((deals?.first?["custom"] as? [String: String])?.count == 500)
  }
}
