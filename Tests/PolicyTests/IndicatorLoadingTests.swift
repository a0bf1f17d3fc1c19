import Domain
import Foundation
import Policy
import Testing

struct IndicatorLoadingTests {
  private func load(_ text: String) throws -> CompanyPolicy {
    try CompanyPolicy.load(text: text, file: "opsmind.yaml")
  }

  @Test func `the default KPIs are those of the specification`() {
    let targets = CompanyPolicy.standard.indicators.definitions.map { definition in
      let currency = CompanyPolicy.standard.baseCurrency
      let target = definition.target?.text(in: definition.unit, currency: currency) ?? "–"
      return "\(definition.group) \(definition.id) \(target)"
    }
    #expect(
      targets == [
        "business mrr +10 % a month", "business customers 10 by month 6, 50 by month 12", "business churn < 5 %",
        "business cac < 500 EUR", "business ltv > 2000 EUR", "business ltv_cac > 3", "technical uptime ≥ 99.9 %",
        "technical api_latency_p95 < 500 ms", "technical page_load < 2 s", "technical staging_deployments ≥ 1",
        "technical production_deployments ≥ 1", "technical mttr < 4 h", "technical bug_escape < 5 %",
        "technical test_coverage ≥ 80 %", "operational velocity average ± 10 %", "operational task_completion ≥ 95 %",
        "operational support_response < 30 min", "operational csat ≥ 4.5", "operational utilisation ≥ 70 %",
        "trading trading_roi ≥ 5 %", "trading sharpe > 1.5", "trading portfolio_value –", "trading stop_loss ≥ 100 %",
        "pipeline hygiene ≥ 95 %", "pipeline forecast_accuracy ± 20 %", "pipeline qa_pass ≥ 90 %",
        "pipeline rework < 10 %", "pipeline ai_cost ≤ 100 %",
      ])
  }

  @Test func `every default KPI says how it is measured and who answers for it`() {
    #expect(CompanyPolicy.standard.kpis.definitions.allSatisfy { !$0.meaning.isEmpty && $0.owner != nil })
    #expect(
      CompanyPolicy.standard.kpis.definitions.filter { $0.source == .computed }.map(\.id) == [
        "hygiene", "forecast_accuracy",
      ])
  }

  @Test func `one key of one KPI is changed and the rest stays`() throws {
    var expected = CompanyPolicy.standard
    let place = try #require(expected.kpis.definitions.firstIndex { $0.id == "uptime" })
    expected.kpis.definitions[place].target = .limit(Target(.atLeast, try #require(Decimal(string: "99.99"))))
    #expect(try load("kpis: {catalogue: {uptime: {target: {at_least: 99.99}}, churn: , mrr: {}}}") == expected)
  }

  @Test func `a KPI is switched off, and one of the company's own comes last`() throws {
    let definitions = try load(
      """
      kpis:
        since: 2025-11
        catalogue:
          velocity: off
          leads: {name: Leads, group: pipeline, unit: count, target: {steps: [{value: 5, by: 2026-03-31}]}, owner: none}
      """
    ).indicators
    #expect(definitions.firstMonth?.description == "2025-11")
    #expect(definitions.definition("velocity") == nil)
    #expect(definitions.definitions.count == CompanyPolicy.standard.kpis.definitions.count)
    #expect(
      definitions.definitions.last
        == IndicatorDefinition(
          id: "leads", name: "Leads", group: .pipeline, unit: .count,
          target: .steps([.init(5, by: .day(try #require(Day("2026-03-31"))))])))
  }

  @Test func `the target of hygiene is that of the rules, unless it has another`() throws {
    let own = Target(.atLeast, 80)
    let text = "hygiene: {target: 97.5 %}\n"
    #expect(
      try load(text).indicators.definition("hygiene")?.target
        == .limit(Target(.atLeast, #require(Decimal(string: "97.5")))))
    #expect(
      try load("\(text)kpis: {catalogue: {hygiene: {target: {at_least: 80}}}}").indicators.definition("hygiene")?.target
        == .limit(own))
  }

  @Test func `the target of forecast accuracy is the band of the forecast, unless it has another`() throws {
    let text = "sales: {accuracy_band: 12.5 %}\n"
    #expect(
      try load(text).indicators.definition("forecast_accuracy")?.target == .within(#require(Decimal(string: "12.5"))))
    #expect(
      try load("\(text)kpis: {catalogue: {forecast_accuracy: {target: {within: 8}}}}").indicators
        .definition("forecast_accuracy")?.target == .within(8))
  }

  @Test func `a new name is not called in German what the old one was`() throws {
    let definition = try load("kpis: {catalogue: {customers: {name: Clients}}}").indicators.definition("customers")
    #expect(definition?.name == "Clients" && definition?.germanName == nil)
  }

  @Test func `what is recorded by hand can be hygiene, too`() throws {
    let definition = try load("kpis: {catalogue: {hygiene: {source: recorded}}}").indicators.definition("hygiene")
    #expect(definition?.source == .recorded)
  }

  @Test func `the journal asks for what the specification says`() throws {
    let standard = CompanyPolicy.standard
    #expect(standard.journal.escalation == EscalationTimes(team: .hours(1), director: .hours(4)))
    #expect(standard.decisionLimit == DecisionLimit(500, standard.baseCurrency))
    let policy = try load("currency: NOK\njournal: {decision_amount: 99.5, escalate: {team: none, director: 2d}}")
    #expect(policy.journal.escalation == EscalationTimes(team: nil, director: .days(2)))
    #expect(policy.decisionLimit == DecisionLimit(try #require(Decimal(string: "99.5")), try #require(Currency("NOK"))))
  }
}
