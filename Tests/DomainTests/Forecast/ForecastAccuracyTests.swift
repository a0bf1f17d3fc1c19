import Domain
import Testing

struct `The accuracy of a forecast` {
  private func accuracy(
    expected: [Deal], closed: [Deal], history: ForecastAccuracy.History = .recorded
  ) -> ForecastAccuracy? {
    var tally = ForecastAccuracyTally(months: [SalesExamples.month(2)])
    for deal in expected { tally.add(atBeginOf: 0, deal, stage: SalesExamples.stage(deal.stage)) }
    for deal in closed { tally.add(atEndOf: 0, deal, stage: SalesExamples.stage(deal.stage)) }
    return tally.accuracy(within: Percentage(20)) { _ in history }.first
  }

  private func won(_ day: String?, euro: Int64) -> Deal {
    var deal = SalesExamples.deal("won", euro: euro)
    deal.closedDate = day.flatMap { Day($0) }
    return deal
  }

  @Test func `is the difference by what closed`() throws {
    let expected = [SalesExamples.deal("terms", euro: 120), SalesExamples.deal("terms", month: 3, euro: 999)]
    let closed = [
      won("2026-02-28", euro: 100), won("2026-03-01", euro: 50), won(nil, euro: 50), SalesExamples.deal("terms"),
    ]
    let line = try #require(accuracy(expected: expected, closed: closed)?.lines.first)
    #expect(line.forecast?.minorUnits == 8_400)
    #expect(line.actual.minorUnits == 10_000)
    #expect(line.wonDeals == 1)
    #expect(line.error == Percentage(-16))
    #expect(line.light == .green)
  }

  @Test func `is not judged where nothing closed`() throws {
    let line = try #require(accuracy(expected: [SalesExamples.deal("terms")], closed: [])?.lines.first)
    #expect(line.forecast?.minorUnits == 7_000)
    #expect(line.error == nil && line.light == nil)
  }

  @Test(arguments: [ForecastAccuracy.History.none, .inferred])
  func `has no forecast where none was recorded`(history: ForecastAccuracy.History) throws {
    let result = try #require(
      accuracy(expected: [SalesExamples.deal("terms")], closed: [won("2026-02-03", euro: 10)], history: history))
    #expect(result.history == history)
    let line = try #require(result.lines.first)
    #expect(line.forecast == nil && line.error == nil && line.light == nil)
    #expect(line.actual.minorUnits == 1_000)
  }
}
