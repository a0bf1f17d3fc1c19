import Domain
import Importing
import Testing

struct `The exports of the sample company` {
  private static let exports = ["hubspot.csv", "pipedrive.csv"]
  private static let own = Result { try SampleCompany.imported("deals.csv") }

  private let own: [SampleCompany.StoredDeal]

  init() throws {
    own = try Self.own.get()
  }

  @Test func `hold 120 deals`() {
    #expect(own.count == 120)
  }

  @Test(arguments: exports) func `have the same deals with the same amounts, stage by stage`(file: String) throws {
    let deals = try SampleCompany.imported(file)
    #expect(deals.count == own.count)
    #expect(deals.map(\.title) == own.map(\.title))
    #expect(deals.map(amount) == own.map(amount))
    #expect(stageCounts(of: deals) == stageCounts(of: own))
  }

  @Test(arguments: exports)
  func `name owners by their full names, as the roster has them`(file: String) throws {
    let roster = Roster(try roster().owners)
    let ids = try SampleCompany.imported(file).map { deal in deal.owner.map { roster.owner($0)?.id ?? $0 } }
    #expect(ids == own.map(\.owner))
  }

  @Test(arguments: exports) func `keep the columns that are the company's own`(file: String) throws {
    let services = try SampleCompany.imported(file).map { $0.custom["Service"] ?? $0.custom["Deal - Service"] }
    #expect(services == own.map { $0.custom["Service"] })
  }

  @Test func `have people of the example domain only`() {
    #expect(own.allSatisfy { $0.email?.hasSuffix(".example") == true })
  }

  @Test func `come with a roster that reads without a problem`() throws {
    let (owners, problems) = try roster()
    #expect(problems.isEmpty)
    #expect(owners.map(\.id) == ["ingrid", "jonas", "maren", "felix", "sofia", "nora", "tobias", "eirik"])
    #expect(owners.filter { $0.activeUntil != nil }.map(\.id) == ["tobias"])
  }

  private func roster() throws -> (owners: [Owner], problems: [RowProblem]) {
    try RosterFile.read(path: "\(SampleCompany.root)/sample-data/roster.csv", name: "roster.csv")
  }

  /// What the deal is about: a won deal has in other systems only what was signed.
  private func amount(of deal: SampleCompany.StoredDeal) -> String {
    [deal.actual_amount ?? deal.offer_amount, deal.currency].compactMap(\.self).joined(separator: " ")
  }

  private func stageCounts(of deals: [SampleCompany.StoredDeal]) -> [String: Int] {
    deals.reduce(into: [:]) { $0[Pipeline.folded($1.stage ?? ""), default: 0] += 1 }
  }
}
