import Domain
import Foundation
import TestSupport
import Testing

struct `A value of an indicator` {
  private let euro = Currency("EUR")

  @Test(arguments: [
    ("34", IndicatorUnit.points, "34"), ("99.95 %", .percent, "99.95 %"), ("99.95%", .percent, "99.95 %"),
    ("320", .milliseconds, "320 ms"), ("320 ms", .milliseconds, "320 ms"), ("-0.50", .ratio, "-0.5"),
    ("007", .count, "7"), ("1 200 EUR", .money, "1200.00 EUR"), ("1200.5", .money, "1200.50 EUR"),
    ("1200 JPY", .money, "1200 JPY"), ("0", .hours, "0 h"), ("+3", .days, "3 d"),
  ])
  func `is read with or without its unit`(text: String, unit: IndicatorUnit, written: String) throws {
    let value = try IndicatorValue(reading: text, in: unit, currency: #require(euro))
    #expect(value.text(in: unit) == written)
  }

  @Test(arguments: [
    ("many", IndicatorUnit.count), ("", .count), ("1e3", .count), ("1,5", .ratio), ("0x10", .count), (".5", .ratio),
    ("5.", .ratio), ("12345678901234567", .count), ("0.0000001", .ratio), ("5 h", .minutes), ("5 %", .count),
    ("$ 5", .money), ("1.005 EUR", .money), ("٣", .count), ("--5", .count), ("nan", .ratio),
  ])
  func `is refused where it is no number of its unit`(text: String, unit: IndicatorUnit) throws {
    let euro = try #require(euro)
    #expect(throws: IndicatorValue.Problem.self) { try IndicatorValue(reading: text, in: unit, currency: euro) }
  }

  @Test func `reads back exactly as it is stored`() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<2000 {
      let digits = Int64.random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &random)
      let decimals = Int.random(in: 3...6, using: &random)
      let text = AmountText.text(digits, decimals: decimals)
      let number = try #require(FigureText.number(text))
      let scale = (0..<decimals).reduce(Decimal(1)) { value, _ in value * 10 }
      #expect(number * scale == Decimal(digits))
      let value = IndicatorValue(number)
      #expect(IndicatorValue(stored: value.text, currency: nil) == value)
    }
  }

  @Test func `of money keeps its currency and its decimals`() throws {
    let value = IndicatorValue(Money(minorUnits: 1_240_050, currency: try #require(euro)))
    #expect(value.text == "12400.50")
    #expect(IndicatorValue(stored: "12400.50", currency: euro) == value)
    #expect(IndicatorValue(stored: "12400.5", currency: nil) != value)
  }

  @Test(arguments: ["JPY", "EUR", "TND", "CLF"]) func `of money reads back up to the largest amount`(code: String)
    throws
  {
    let currency = try #require(Currency(code))
    for units in [AmountText.largest, -AmountText.largest] {
      let money = Money(minorUnits: units, currency: currency)
      let value = try IndicatorValue(reading: money.description, in: .money, currency: #require(euro))
      #expect(value == IndicatorValue(money))
      #expect(IndicatorValue(stored: value.text, currency: value.currency) == value)
    }
  }

  @Test func `that is taken reads back, whatever its unit, its currency and its digits`() throws {
    var random = SplitMix64(seed: 11)
    let euro = try #require(euro)
    var taken = 0
    for _ in 0..<5000 {
      let unit = try #require(IndicatorUnit.allCases.randomElement(using: &random))
      func digits(_ range: ClosedRange<Int>) -> String {
        (0..<Int.random(in: range, using: &random)).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
      }
      let sign = try #require(["", "", "-", "+"].randomElement(using: &random))
      let fraction = Bool.random(using: &random) ? "." + digits(1...7) : ""
      let currency = try #require(["", " JPY", " USD", " KWD", " CLF"].randomElement(using: &random))
      let text = sign + digits(1...18) + fraction + (unit == .money ? currency : "")
      guard let value = try? IndicatorValue(reading: text, in: unit, currency: euro) else { continue }
      taken += 1
      #expect(IndicatorValue(stored: value.text, currency: value.currency) == value, "\(text)")
    }
    #expect(taken > 1000)
  }
}

struct `A sparkline` {
  @Test(
    arguments: [
      ([], ""), (["5"], "▄"), (["5", "5", "5"], "▄▄▄"), (["0", "1", "2", "3", "4", "5", "6", "7"], "▁▂▃▄▅▆▇█"),
      (["-1", "1"], "▁█"), (["0.000001", "0.000002", "0.0000015"], "▁█▅"), (["10", "0", "5"], "█▁▅"),
    ] as [([String], String)])
  func `has its lowest bar for the least and its highest for the greatest`(texts: [String], line: String) {
    #expect(Sparkline.text(texts.compactMap { Decimal(string: $0) }) == line)
  }
}
