import Domain
import Testing

@Suite
struct `Forecast accuracy as a KPI` {
  @Test func `is what the forecast says of closed months`() throws {
    let sandbox = try SampleCompany.project()
    let day = "--today 2026-03-02"
    try expectSnapshot(
      "kpi-forecast-accuracy", sandbox.crm("forecast accuracy --months 2 \(day)"),
      sandbox.ops("kpi show forecast_accuracy \(day)"), sandbox.ops("kpi record forecast_accuracy 3"))
  }

  @Test(arguments: [
    ("2026-02-27", []), ("2026-02-28", []), ("2026-02-28T23:59", []), ("2026-03-01", ["2026-02-28"]),
  ])
  func `is known once a month that began with records is over`(today: String, days: [String]) throws {
    let sandbox = try SampleCompany.project()
    let sheet = try sandbox.ops("kpi show forecast_accuracy --json --today \(today)").json()
    #expect(try #require(sheet["values"] as? [[String: Any]]).map { $0["day"] as? String } == days)
  }

  @Test func `is known as of the end of a month's last day`() throws {
    let sandbox = try SampleCompany.project()
    sandbox.now = sandbox.now.advanced(by: .days(30))
    #expect(sandbox.ops("kpi show forecast_accuracy --as-of 2026-02-28").output.contains("on 2026-02-28"))
    #expect(sandbox.ops("kpi show forecast_accuracy --as-of 2026-02-28T12:00").output.contains("no value yet"))
  }

  @Test func `has the exact light of the forecast, though its value is rounded`() throws {
    let sandbox = try Sandbox(project: true)
    let friday = sandbox.now
    func record(_ text: String, on days: Int) throws {
      sandbox.now = friday.advanced(by: .days(days))
      try sandbox.write("deals.csv", text)
      try #require(sandbox.crm("import deals.csv").status == 0)
    }
    try record(
      "id,title,stage,offer_amount,currency,expected_close_date,probability\n"
        + "D-1,Site,negotiation,1200030,EUR,2026-02-10,100\n", on: -25)
    try record("id,stage,closed_date,actual_amount\nD-1,closed_won,2026-02-10,1000000\n", on: -5)
    sandbox.now = friday.advanced(by: .days(20))
    func light() throws -> [String] {
      let kpi = try sandbox.ops("kpi show forecast_accuracy --json").json()
      return ["value", "light"].map { kpi[$0] as? String ?? "none" }
    }
    #expect(sandbox.crm("forecast accuracy --months 1").output.hasSuffix("yellow\n"))
    #expect(try light() == ["20", "yellow"])
    for (target, expected) in [("{within: 20}", "yellow"), ("{within: 10}", "red"), ("{within: 30}", "green")] {
      try sandbox.write("opsmind.yaml", "kpis: {catalogue: {forecast_accuracy: {target: \(target)}}}\n")
      #expect(try light() == ["20", expected], "\(target)")
    }
    try sandbox.write("opsmind.yaml", "sales: {accuracy_band: 14 %}\n")
    #expect(try light() == ["20", "red"])
  }
}
