import Domain
import Foundation
import TestSupport
import Testing

struct `The limit of decisions without a rationale` {
  private func money(_ text: String) throws -> Money {
    try Money(reading: text, currency: #require(Currency("EUR")))
  }

  @Test(arguments: [
    ("499.99", false), ("500", false), ("500.00 EUR", false), ("500.01", true), ("€ 750", true), ("100 USD", true),
  ])
  func `is passed by what is above it, and by what nobody can compare`(text: String, isNeeded: Bool) throws {
    let limit = DecisionLimit(500, try #require(Currency("EUR")))
    let amount = try money(text)
    #expect(limit.needsRationale(amount) == isNeeded)
    #expect(limit.isExceeded(by: .decision(amount: amount)) == isNeeded)
    #expect(!limit.isExceeded(by: .decision(amount: amount, rationale: "because")))
    #expect(!limit.isExceeded(by: .decision()))
  }

  @Test(arguments: [
    "$ 750", "750 kr", "¥ 5", "750 EURO", "a lot", "", "7,5", "EUR 500 USD", "€ 500 NOK", "€ 500 £", "$ 500 EUR",
    "NOK 500 kr", "€ 500 EUR", "EUR EUR 500",
  ])
  func `is not compared with what is no amount of one currency`(text: String) {
    #expect(throws: AmountText.Failure.self) { try money(text) }
  }

  @Test func `is compared exactly, whatever the decimals of the currency`() throws {
    var random = SplitMix64(seed: 4)
    for code in ["EUR", "JPY", "TND", "CLF"] {
      let currency = try #require(Currency(code))
      for _ in 0..<200 {
        let units = Int64.random(in: -10_000_000...10_000_000, using: &random)
        let money = Money(minorUnits: units, currency: currency)
        let scale = (0..<currency.decimals).reduce(Decimal(1)) { value, _ in value * 10 }
        #expect(money.decimal * scale == Decimal(units))
        #expect(try Money(reading: money.description, currency: currency) == money)
      }
    }
  }
}
