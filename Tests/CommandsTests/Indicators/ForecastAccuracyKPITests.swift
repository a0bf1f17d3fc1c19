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

  @Test func `is not known before a month that began with records has closed`() throws {
    let sandbox = try SampleCompany.project()
    #expect(!sandbox.ops("kpi show forecast_accuracy --today 2026-02-27").output.contains("2026-01-31"))
  }
}
