import Foundation
import Testing

@testable import Commands

struct `crm lint on file and database` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox(project: true)
  }

  @Test func `looks at custom fields in both`() throws {
    try sandbox.write("deals.csv", "id,title,stage,Region\nD-1,Site,contacted,tbd\n")
    let inFile = sandbox.crm("lint --file deals.csv --select R004 --format csv").output
    _ = sandbox.crm("import deals.csv")
    let inDatabase = sandbox.crm("lint --select R004 --format csv").output
    #expect(inFile.contains("custom:Region=<Region>"))
    #expect(inDatabase.contains("custom:Region=<Region>"))
    // The fix works once its placeholder is filled in.
    #expect(sandbox.crm("edit D-1 --set custom:Region=North").status == 0)
    #expect(!sandbox.crm("lint --select R004 --format csv").output.contains("Region"))
  }

  @Test func `ends also where numbers are far apart`() throws {
    try sandbox.write("deals.csv", "id,title,stage\nD-1,Site,contacted\nD-999999999999999999,Shop,contacted\n")
    _ = sandbox.crm("import deals.csv")
    #expect(sandbox.crm("lint --select N001 --format csv").output.split(separator: "\n").count == 3)
  }

  @Test func `counts deals that are read and not those that are shown`() throws {
    try sandbox.write(
      "deals.csv", "id,title,stage,created_at\nD-1,Site,contacted,2026-02-19\nD-2,Shop,contacted,soon\n")
    #expect(sandbox.crm("lint --file deals.csv --stage nurturing").status == 1)
  }

  @Test func `names the column that is nearly one of the profile's`() throws {
    try sandbox.write("deals.csv", "id,title,stage,ofer_amount\nD-1,Site,contacted,100\n")
    #expect(sandbox.crm("lint --file deals.csv").errors.contains("did you mean 'offer_amount'"))
  }

  @Test func `pass over rows that say nothing`() throws {
    try sandbox.write("deals.csv", "id,title,stage\nD-1,Site,contacted\n,,\n")
    #expect(sandbox.crm("lint --file deals.csv").output.contains("of 1 in scope"))
    #expect(sandbox.crm("import deals.csv").output == "import 1: 2 rows: 1 created, 1 skipped\n")
  }

  @Test func `name a stage of the mapping file that is none`() throws {
    try sandbox.write("map.yaml", "name: ours\ncolumns: {T: title, S: stage}\nvalues: {stage: {Angebot: offer_snt}}\n")
    try sandbox.write("deals.csv", "T,S\nSite,Angebot\n")
    #expect(
      sandbox.crm("lint --file deals.csv --profile map.yaml").errors.contains(
        "'offer_snt', which the policy does not have; "))
  }

  @Test(arguments: ["lint --profile hubspot", "lint --by owner --format sarif", "lint --statistics --format csv"])
  func `refuses options that would do nothing`(_ line: String) {
    #expect(sandbox.crm(line).status == 64)
  }
}
