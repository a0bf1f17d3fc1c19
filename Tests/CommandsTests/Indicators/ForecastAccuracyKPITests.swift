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
}
