import Domain
import Foundation
import SQLite
import Store
import TestSupport
import Testing

@testable import Commands

struct `crm export` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try HostilePipeline.imported()
  }

  @Test func `writes the product's own CSV`() throws {
    _ = sandbox.crm("edit D-4 --set archived_date=2026-02-19 --set custom:title='another one'")
    try expectSnapshot(
      "export", sandbox.crm("export"), sandbox.crm("export --archived --owner anna --stage offer_sent"),
      sandbox.crm("export --output out.csv"), sandbox.crm("export --archived --format jsonl --stage closed_lost"),
      sandbox.crm("export --format json --stage nurturing"))
    #expect(try sandbox.read("out.csv") == sandbox.crm("export").output)
  }

  @Test func `answers for a past moment`() throws {
    let now = sandbox.crm("export --archived").output
    sandbox.now = sandbox.now.advanced(by: .days(1))
    _ = sandbox.crm("edit D-2 --set title=Other")
    sandbox.now = sandbox.now.advanced(by: .days(1))
    #expect(sandbox.crm("export --archived").output != now)
    #expect(sandbox.crm("export --archived --as-of 2026-02-20").output == now)
  }

  @Test(arguments: [("format", "--format xml"), ("place", "--output no/where.csv"), ("owner", "--owner ann")])
  func `refuses what it cannot do`(kind: String, options: String) throws {
    try expectSnapshot("export-refused-\(kind)", sandbox.crm("export \(options)"))
  }
}

struct `An export that is imported again` {
  /// Texts that some reader of CSV gets wrong.
  private static let texts = [
    "=1+1", "'=1+1", "''", "'", "+47 900", "-5", "@x", "\tx", "x\t", " x ", "\u{A0}x\u{A0}", "\u{200D}=x", "two\nlines",
    "two\r\nlines", "mac\rlines", "\"quoted\"", "a,b;c|d\te", "\u{202E}evil", "🚀👩‍👩‍👧", "e\u{301}", "é", "n/a", "0", "1,5",
    "2026-02-20", "\\", "\u{2028}", "null", "#2", "\u{FEFF}x", "contacted", "\u{1F}",
  ]

  /// A project with deals that nobody would like to store.
  private func filled(seed: UInt64) throws -> Sandbox {
    let sandbox = try Sandbox(project: true)
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    var random = RandomDeals(seed: seed)
    try db.transaction {
      let writer = try DealWriter(db)
      for count in 1...60 {
        var deal = random.deal()
        for field in DealField.allCases where field.kind == .text && field != .id && field != .externalID {
          deal.setText(random.number(3) == 0 ? nil : Self.texts[random.number(Self.texts.count)], of: field)
        }
        // What an import stores is as the policy reads it.
        deal.stage = ["contacted", "closed_won", "Somewhere", nil][random.number(4)]
        deal.touchpointCount = deal.touchpointCount.map(abs)
        if count % 3 != 0 {
          deal.externalID = Self.texts[random.number(Self.texts.count)] + "\(count)"
          deal.externalSource = ["csv", "hubspot", "=evil", " odd "][random.number(4)]
        }
        if count % 4 == 0 { deal.id = Self.texts[random.number(Self.texts.count)] + "\(count)" }
        deal.customFields = ["Region", "title", "custom:x", "=cmd", "external_source"].filter { _ in
          random.number(2) == 0
        }
        .map { CustomField(name: $0, value: Self.texts[random.number(Self.texts.count)]) }
        try writer.insert(
          deal, entries: deal.stage.map { [.init(stage: $0, enteredAt: nil, isWitnessed: false)] } ?? [],
          change: .init(recordedAt: Instant(milliseconds: 0), actor: "kari"))
      }
    }
    return sandbox
  }

  @Test(arguments: 1...12) func `changes nothing, and gives the same deals elsewhere`(seed: Int) throws {
    let sandbox = try filled(seed: UInt64(seed))
    let before = sandbox.crm("list --json --archived --limit 0").output
    #expect(sandbox.crm("export --archived --output all.csv").status == 0)
    let again = try sandbox.crm("import all.csv --json").json()
    #expect(again["unchanged"] as? Int == 60, "\(sandbox.crm("import all.csv -n").output)")
    #expect(sandbox.crm("list --json --archived --limit 0").output == before)
    let other = try Sandbox(project: true)
    try other.write("all.csv", try sandbox.read("all.csv"))
    #expect(other.crm("import all.csv").output == "import 1: 60 rows: 60 created\n")
    #expect(try Self.deals(of: other) == Self.deals(of: sandbox))
    #expect(other.crm("export --archived").output.count == sandbox.crm("export --archived").output.count)
  }

  /// The deals that a project has, whatever their order and that of their custom fields.
  private static func deals(of sandbox: Sandbox) throws -> Set<Data> {
    let list = try sandbox.crm("list --json --archived --limit 0").json()["deals"] as? [[String: Any]] ?? []
    return Set(try list.map { try JSONSerialization.data(withJSONObject: $0, options: .sortedKeys) })
  }
}
