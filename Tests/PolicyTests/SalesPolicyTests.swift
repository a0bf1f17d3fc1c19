import Domain
import Policy
import Testing

struct `What sales is measured by` {
  private func load(_ text: String) throws -> CompanyPolicy {
    try CompanyPolicy.load(text: text, file: "opsmind.yaml")
  }

  @Test func `is by default what the specification says`() {
    let sales = CompanyPolicy.standard.sales
    #expect(
      sales.figures.map { "\($0.id) \($0.stage ?? "-") \($0.target ?? 0)" } == [
        "new_leads new_lead 10", "calls_booked call_booked 3", "calls_held - 0", "offers_sent offer_sent 2",
        "deals_won closed_won 1", "deals_lost closed_lost 0",
      ])
    #expect(
      sales.conversions.map { "\($0.from) \($0.to) \($0.benchmark?.description ?? "-")" } == [
        "new_lead call_booked 20", "call_booked offer_sent 50", "offer_sent closed_won 30",
      ])
    #expect(sales.conversionDays == 90)
    #expect(sales.accuracyBand == Percentage(20))
    #expect(CompanyPolicy.standard.reports == ReportsPolicy(language: .en, graceDays: 5))
  }

  @Test func `falls back key by key`() throws {
    var expected = CompanyPolicy.standard
    expected.sales.accuracyBand = Percentage(10)
    expected.reports.language = .de
    #expect(try load("sales: {accuracy_band: 10}\nreports: {language: de}\n") == expected)
    #expect(try load("sales: {figures: []}").sales.figures.isEmpty)
  }

  @Test func `does not keep defaults of stages that the company does not have`() throws {
    let policy = try load(
      """
      stages:
        - {id: new_lead, name: Lead, role: open, probability: 5, category: pipeline}
        - {id: closed_won, name: Won, role: won, category: closed}
        - {id: gone, name: Gone, role: lost, category: omitted}
      """)
    #expect(policy.sales.figures.map(\.id) == ["new_leads", "calls_held", "deals_won"])
    #expect(policy.sales.conversions.isEmpty)
  }
}
