import Foundation
import Testing

@testable import Commands

struct `crm dupes` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
    try sandbox.write("deals.csv", Self.csv)
    _ = sandbox.crm("import deals.csv")
  }

  private static let csv = """
    external_id,title,name,company,email,stage,owner,offer_amount,currency,created_at,archived_date
    1,Website relaunch,Kari Dahl,Fjord AS,kari@fjord.no,offer_sent,anna,1200,EUR,2026-01-05,
    2,Website re-launch,"Dahl, Kari",FJORD,KARI@fjord.no,contacted,ben,1200,EUR,2026-01-07,
    3,Something else,Ola Nordmann,Fjord,ola@fjord.no,contacted,ben,90000,EUR,2025-01-07,
    4,Shop,Per,Nord GmbH,per@nord.de,closed_lost,anna,500,EUR,2026-01-01,
    5,Shop,Per,Nord,per@nord.de,closed_lost,anna,500,EUR,2026-01-01,
    6,Shop,Per,Nord,per@nord.de,closed_lost,anna,500,EUR,2026-01-01,2026-02-01
    7,Licence,Mia,Voda,n/a,contacted,zoe,700,EUR,2026-01-01,
    8,Pilot,Leo,Drvo,n/a,contacted,zoe,800,EUR,2026-01-01,
    9,App,Åse Lind,Alpha,,contacted,zoe,4200,EUR,2026-02-01,
    10,App,åse lind,Beta,,contacted,anna,4200,EUR,2026-02-01,

    """

  @Test func `lists pairs with what speaks for them`() throws {
    try expectSnapshot(
      "dupes", sandbox.crm("dupes"), sandbox.crm("dupes --all --limit 1"), sandbox.crm("dupes --min-score 20 --json"),
      sandbox.crm("dupes --owner zoe --min-score 1"), sandbox.crm("dupes --stage offer_sent --min-score 90"))
  }

  @Test func `proposes nothing that was merged or forgotten`() throws {
    _ = sandbox.crm("merge D-1 D-2 --take-all D-1 --reason 'entered twice'")
    _ = sandbox.crm("forget D-9 --reason asked --yes")
    #expect(sandbox.crm("dupes").errors == "0 pairs\n")
  }

  @Test func `compares neighbours in a big group, and says so`() throws {
    let rows = (0..<200).map {
      "\($0 / 2 * 2),Deal \($0 / 2 * 7919 % 1000) of a kind,Big AS,box@big.no,contacted,\($0)\n"
    }
    try sandbox.write("big.csv", "reference,title,company,email,stage,external_id\n" + rows.joined())
    _ = sandbox.crm("import big.csv --source big")
    let transcript = sandbox.crm("dupes --min-score 100 --limit 0")
    #expect(transcript.errors.contains("2 groups of more than 25 deals"))
    #expect(transcript.output.components(separatedBy: "crm merge").count - 1 == 100)
  }

  @Test(arguments: [
    ("score", "--min-score 0"), ("limit", "--limit -1"), ("stage", "--stage offer"), ("owner", "--owner ana"),
  ])
  func `refuses what cannot be meant`(kind: String, options: String) throws {
    try expectSnapshot("dupes-refused-\(kind)", sandbox.crm("dupes \(options)"))
  }
}
