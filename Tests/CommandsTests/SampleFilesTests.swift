import Domain
import Importing
import Policy
import Testing

struct `The exports of the sample company` {
  private static let exports = ["hubspot.csv", "pipedrive.csv"]

  @Test(arguments: ["deals.csv", "hubspot.csv", "pipedrive.csv"])
  func `hold 120 deals`(file: String) throws {
    #expect(try SampleCompany.deals(in: file).count == 120)
  }

  @Test(arguments: exports) func `have the same deals in each stage`(file: String) throws {
    #expect(try stageCounts(in: file) == stageCounts(in: "deals.csv"))
  }

  @Test(arguments: exports) func `have the same titles`(file: String) throws {
    #expect(try SampleCompany.deals(in: file).map(\.title) == SampleCompany.deals(in: "deals.csv").map(\.title))
  }

  @Test(arguments: exports) func `have the same amounts`(file: String) throws {
    #expect(try amounts(in: file) == amounts(in: "deals.csv"))
  }

  @Test(arguments: exports) func `name owners by their full names, as the roster has them`(file: String) throws {
    let roster = Roster(try RosterFile.read(path: "\(SampleCompany.root)/sample-data/roster.csv", name: "").owners)
    let ids = try SampleCompany.deals(in: file).map { deal in deal.owner.map { roster.owner($0)?.id ?? $0 } }
    #expect(try ids == SampleCompany.deals(in: "deals.csv").map(\.owner))
  }

  @Test func `keep the columns that are the company's own`() throws {
    for file in Self.exports {
      let services = try SampleCompany.deals(in: file).map { deal in
        deal.customFields.first { $0.name.hasSuffix("Service") }?.value
      }
      #expect(try services == SampleCompany.deals(in: "deals.csv").map { $0.custom("Service") })
    }
  }

  @Test func `have people and companies of the example domain only`() throws {
    for deal in try SampleCompany.deals(in: "deals.csv") {
      #expect(deal.email?.hasSuffix(".example") == true)
    }
  }

  @Test func `come with a roster that reads without a problem`() throws {
    let (owners, problems) = try RosterFile.read(path: "\(SampleCompany.root)/sample-data/roster.csv", name: "")
    #expect(problems.isEmpty)
    #expect(owners.map(\.id) == ["ingrid", "jonas", "maren", "felix", "sofia", "nora", "tobias", "eirik"])
    #expect(owners.filter { $0.activeUntil != nil }.map(\.id) == ["tobias"])
  }

  private func stageCounts(in file: String) throws -> [String: Int] {
    try SampleCompany.deals(in: file).reduce(into: [:]) { $0[$1.stage ?? "", default: 0] += 1 }
      .reduce(into: [:]) { $0[Pipeline.folded($1.key), default: 0] += $1.value }
  }

  private func amounts(in file: String) throws -> [String] {
    try SampleCompany.deals(in: file).map { deal in
      let amount = (deal.actualAmount ?? deal.offerAmount).map { String($0) }
      return [deal.currency?.code, amount].compactMap(\.self).joined(separator: " ")
    }
  }
}
