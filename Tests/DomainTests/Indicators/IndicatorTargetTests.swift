import Domain
import Foundation
import Testing

struct `The target of an indicator` {
  private static let euro = Currency("EUR")

  /// Values on days of 2026, written as `01-31 100`.
  private func points(_ texts: [String]) throws -> [IndicatorPoint] {
    try texts.map { text in
      let parts = text.split(separator: " ")
      return IndicatorPoint(
        day: try #require(Day("2026-\(parts[0])")),
        value: IndicatorValue(try #require(FigureText.number("\(parts[1])"))))
    }
  }

  private func light(
    _ target: IndicatorTarget, _ texts: [String], on day: String? = nil, since month: String? = nil
  ) throws -> Light? {
    let points = try points(texts)
    let last = try day.map { try #require(Day($0)) } ?? points.last?.day ?? .first
    return target.light(
      for: points, on: last, currency: try #require(Self.euro), since: try month.map { try #require(Month($0)) })
  }

  @Test(arguments: [
    (["01-31 100", "02-28 110"], Light.green), (["01-31 100", "02-28 109.99"], .yellow),
    (["01-31 100", "02-28 107"], .yellow), (["01-31 100", "02-28 106.99"], .red), (["01-31 100", "02-28 80"], .red),
    (["01-05 50", "01-31 100", "02-02 110"], .green), (["01-31 0.000001", "02-01 0.000002"], .green),
  ])
  func `growth is judged over the last value of the month before`(texts: [String], light: Light) throws {
    #expect(try self.light(.growth(10), texts) == light)
  }

  @Test(arguments: [["02-28 110"], ["02-01 100", "02-28 110"], ["12-31 100"], ["01-31 0", "02-28 5"], []])
  func `growth without a value in the month before has no light`(texts: [String]) throws {
    #expect(try light(.growth(10), texts) == nil)
  }

  @Test(
    arguments: [
      ("2026-06-29", nil), ("2026-06-30", Light.yellow), ("2026-12-30", .yellow), ("2026-12-31", .red),
      ("2027-05-01", .red),
    ] as [(String, Light?)])
  func `steps are judged by the one that was due last`(day: String, light: Light?) throws {
    let target = IndicatorTarget.steps([.init(10, by: .month(6)), .init(50, by: .month(12))])
    #expect(try self.light(target, ["05-31 8"], on: day, since: "2026-01") == light)
    #expect(try self.light(target, ["05-31 8"], on: day) == nil)
  }

  @Test func `steps by days need no first month, and their order does not matter`() throws {
    let (june, march) = (try #require(Day("2026-06-30")), try #require(Day("2026-03-31")))
    let target = IndicatorTarget.steps([.init(20, by: .day(june)), .init(5, by: .day(march))])
    #expect(try light(target, ["03-30 6"], on: "2026-04-01") == .green)
    #expect(try light(target, ["03-30 6"], on: "2026-06-30") == .red)
    guard case .steps(let steps) = target else { return }
    #expect(IndicatorTarget.next(of: steps, after: march, since: nil)?.day == june)
    #expect(IndicatorTarget.next(of: steps, after: june, since: nil) == nil)
  }

  @Test(arguments: [
    ("20", Light.green), ("-20", .green), ("20.01", .yellow), ("-28.57", .yellow), ("28.58", .red), ("0", .green),
  ])
  func `within is a distance on either side`(value: String, light: Light) throws {
    #expect(try self.light(.within(20), ["02-28 \(value)"]) == light)
  }

  @Test(arguments: [
    (["01-02 30", "01-16 34", "01-30 35.2"], Light.green), (["01-02 30", "01-16 34", "01-30 28.8"], .green),
    (["01-02 30", "01-16 34", "01-30 36"], .yellow), (["01-02 30", "01-16 34", "01-30 50"], .red),
    (["01-01 900", "01-02 30", "01-03 30", "01-04 30", "01-05 30", "01-06 30", "01-07 30", "01-08 31"], .green),
  ])
  func `near the average is judged by up to six values before`(texts: [String], light: Light) throws {
    #expect(try self.light(.nearAverage(10), texts) == light)
  }

  @Test(arguments: [["01-02 30"], ["01-02 0", "01-16 3"], []])
  func `near the average has no light without an average above zero`(texts: [String]) throws {
    #expect(try light(.nearAverage(10), texts) == nil)
  }

  @Test func `is not compared with money of another currency`() throws {
    let euro = try #require(Self.euro)
    let dollar = try #require(Currency("USD"))
    let days = [try #require(Day("2026-01-31")), try #require(Day("2026-02-28"))]
    let values = [
      IndicatorValue(Money(minorUnits: 100, currency: euro)), .init(Money(minorUnits: 900, currency: dollar)),
    ]
    let points = zip(days, values).map { IndicatorPoint(day: $0, value: $1) }
    for target in [IndicatorTarget.limit(Target(.above, 1)), .growth(10), .within(20), .nearAverage(10)] {
      #expect(target.light(for: points, on: days[1], currency: euro, since: nil) == nil)
    }
    #expect(IndicatorTrend(points) == nil)
    #expect(
      IndicatorTarget.limit(Target(.above, 1)).light(for: points, on: days[1], currency: dollar, since: nil) == .green)
  }

  @Test(arguments: [
    (IndicatorTarget.limit(Target(.atLeast, 95)), "≥ 95 %"), (.growth(10), "+10 % a month"),
    (.steps([.init(10, by: .month(6))]), "10 % by month 6"), (.within(20), "± 20 %"),
    (.nearAverage(10), "average ± 10 %"),
  ])
  func `is told with its unit`(target: IndicatorTarget, text: String) throws {
    #expect(target.text(in: .percent, currency: try #require(Self.euro)) == text)
  }
}
