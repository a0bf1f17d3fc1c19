import Foundation
import Testing

@testable import Commands

@Suite(.enabled(if: Tool.hasSalesPipeline)) struct `The public CRM sample of 8 800 opportunities` {
  private static let profile = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "sample-data/profiles/crm-sales-opportunities.yaml").path()
  private static let options = "--profile \(profile) --today 2018-01-01"

  @Test func `is stored whole, with nothing made up, and unchanged the second time`() throws {
    let sandbox = try Sandbox(project: true)
    let line = "import \(Tool.salesPipeline) \(Self.options) --json"
    let first = try sandbox.crm(line).json()
    #expect(first["created"] as? Int == 8800)
    #expect(first["unreadable"] as? Int == 0)
    #expect(first["conflicts"] as? Int == 0)
    let deals = try #require(try sandbox.crm("list --json --limit 0").json()["deals"] as? [[String: Any]])
    func count(_ isWanted: ([String: Any]) -> Bool) -> Int { deals.count(where: isWanted) }
    let stages = Dictionary(grouping: deals) { $0["stage"] as? String ?? "" }.mapValues(\.count)
    #expect(stages == ["contacted": 500, "negotiation": 1589, "closed_won": 4238, "closed_lost": 2473])
    let isOpen = { (deal: [String: Any]) in ["contacted", "negotiation"].contains(deal["stage"] as? String) }
    #expect(count { isOpen($0) && $0["actual_amount"] is NSNull && $0["offer_amount"] is NSNull } == 2089)
    #expect(count { $0["actual_amount"] as? String == "0.00" } == 2473)
    #expect(count { $0["stage"] as? String == "closed_lost" && $0["actual_amount"] as? String == "0.00" } == 2473)
    #expect(count { $0["company"] is NSNull } == 1425)
    let second = try sandbox.crm(line).json()
    #expect(second["unchanged"] as? Int == 8800)
  }

  @Test func `has no lost deal blamed for its amount of 0`() throws {
    let sandbox = try Sandbox()
    let json = try sandbox.crm("lint --file \(Tool.salesPipeline) \(Self.options) -f json --select F005,I004").json()
    #expect((json["findings"] as? [[String: Any]])?.count { $0["stage"] as? String == "closed_lost" } == 0)
    let summary = try #require(json["summary"] as? [String: Any])
    #expect(summary["deals"] as? Int == 8800)
    #expect(summary["active"] as? Int == 2089)
  }
}
