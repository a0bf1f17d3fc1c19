import Domain
import TestSupport
import Testing

struct `A forecast` {
  private func forecast(_ deals: [Deal]) -> Forecast {
    var tally = ForecastTally()
    for deal in deals { tally.add(deal, stage: SalesExamples.stage(deal.stage)) }
    return tally.forecast
  }

  /// Deals, won, commit, best case and expected of the only line, in whole euro.
  private func line(_ deals: Deal...) -> [Int128] {
    let lines = forecast(deals).lines
    guard lines.count == 1 else { return [] }
    let line = lines[0]
    return [Int128(line.deals)] + [line.won, line.commit, line.bestCase, line.expected].map { $0.minorUnits / 100 }
  }

  @Test func `counts open deals by category and probability of their stage`() {
    #expect(line(SalesExamples.deal("lead")) == [1, 0, 0, 100, 5])
    #expect(line(SalesExamples.deal("offer")) == [1, 0, 0, 100, 50])
    #expect(line(SalesExamples.deal("terms")) == [1, 0, 100, 100, 70])
  }

  @Test func `prefers what was set by hand`() {
    var deal = SalesExamples.deal("lead")
    deal.probability = Percentage(90)
    deal.forecastCategory = .commit
    #expect(line(deal) == [1, 0, 100, 100, 90])
    deal.probability = Percentage(250)
    #expect(line(deal) == [1, 0, 100, 100, 100])
  }

  @Test func `takes a won deal whole, in the month in which it closed`() {
    var deal = SalesExamples.deal("won", month: 5)
    deal.probability = Percentage(20)
    #expect(line(deal, SalesExamples.deal("terms", month: 5)) == [2, 100, 200, 200, 170])
    deal.closedDate = Day("2026-02-28")
    deal.actualAmount = 8_000
    #expect(forecast([deal]).lines.map(\.cell.month.description) == ["2026-02"])
    #expect(line(deal) == [1, 80, 80, 80, 80])
  }

  @Test func `never adds amounts of different currencies`() {
    var crowns = SalesExamples.deal("terms")
    crowns.currency = Currency("NOK")
    let lines = forecast([crowns, SalesExamples.deal("terms")]).lines
    #expect(lines.map(\.cell.currency.code) == ["EUR", "NOK"])
    #expect(lines.allSatisfy { $0.deals == 1 })
  }

  @Test func `tells apart what it cannot count`() {
    var omitted = SalesExamples.deal("terms")
    omitted.forecastCategory = .omitted
    var withoutCurrency = SalesExamples.deal("offer")
    withoutCurrency.currency = nil
    var lost = SalesExamples.deal("won", month: nil)
    lost.closedDate = nil
    let forecast = forecast([
      omitted, withoutCurrency, lost, SalesExamples.deal("lead", month: nil), SalesExamples.deal("lead", euro: nil),
      SalesExamples.deal("lost"), SalesExamples.deal("parked"), SalesExamples.deal("nonsense"),
    ])
    #expect(forecast.lines.isEmpty)
    #expect(forecast.unknownStages == 1)
    #expect(forecast.apart.map(\.gap) == [.omitted, .withoutDate, .withoutAmount, .withoutCurrency])
    #expect(forecast.apart.map(\.deals) == [1, 2, 1, 1])
    #expect(forecast.apart.map(\.wonDeals) == [0, 1, 0, 0])
    #expect(
      forecast.apart.map(\.amounts) == [
        [Currency("EUR"): 10_000], [Currency("EUR"): 20_000], [:], [Currency?.none: 10_000],
      ])
  }

  @Test func `marks months that passed with deals still open`() {
    let forecast = forecast([
      SalesExamples.deal("terms", month: 1), SalesExamples.deal("won", month: 2), SalesExamples.deal("terms", month: 3),
    ])
    #expect(forecast.overdueLines(before: SalesExamples.month(3)).map(\.cell.month.number) == [1])
    #expect(
      forecast.lines(in: SalesExamples.month(2)...SalesExamples.month(3)).map(\.cell.month.number) == [2, 3])
  }

  @Test(arguments: 1...50) func `is the same however many threads share the deals`(seed: Int) {
    var random = RandomDeals(seed: UInt64(seed))
    var whole = ForecastTally()
    var shares = Array(repeating: ForecastTally(), count: 3)
    for _ in 0..<60 {
      let deal = SalesExamples.random(&random)
      whole.add(deal, stage: SalesExamples.stage(deal.stage))
      shares[random.number(3)].add(deal, stage: SalesExamples.stage(deal.stage))
    }
    var merged = ForecastTally()
    for share in shares.reversed() { merged.absorb(share) }
    #expect(merged == whole)
    #expect(merged.forecast == whole.forecast)
  }
}
