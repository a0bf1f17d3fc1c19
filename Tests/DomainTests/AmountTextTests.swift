@testable import Domain
import TestSupport
import Testing

struct `Texts of amounts` {
  private func read(_ text: String, comma: Bool = false, decimals: Int = 2) throws -> Int64 {
    try AmountText.minorUnits(text.utf8.span, decimalSeparator: comma ? 0x2C : 0x2E, decimals: decimals)
  }

  @Test(arguments: [
    ("1234.50", 123_450), ("1,234.50", 123_450), ("1 234.5", 123_450), ("1\u{A0}234", 123_400),
    ("1\u{202F}234\u{202F}567", 123_456_700),
    ("1'234.00", 123_400), ("-5", -500), ("5-", -500), ("(5.25)", -525), ("+5", 500), ("$1,050.00", 105_000),
    ("€ 12", 1200),
    ("12 EUR", 1200), ("EUR 12", 1200), ("kr 100", 10_000), ("100 kr", 10_000), ("£5", 500), (".5", 50), ("5.", 500),
    ("0", 0), ("-0", 0),
    ("1.2300", 123), ("0012", 1200), ("10000000000000.00", 1_000_000_000_000_000),
  ])
  func `with a decimal point are read`(text: String, amount: Int64) throws {
    #expect(try read(text) == amount)
  }

  @Test(arguments: [
    ("1234,50", 123_450), ("4.467,89", 446_789), ("-100,00", -10_000), ("1.234.567", 123_456_700), ("12", 1200),
  ])
  func `with a decimal comma are read`(text: String, amount: Int64) throws {
    #expect(try read(text, comma: true) == amount)
  }

  @Test(arguments: [
    "", " ", "-", "abc", "1,5", "1,23", "1,2345", "1234,567", "0,500", "12,34,567", "1.2.3", "1..2", "1,,234", ",123",
    "12(", "(12", "(1)2", "1)", "-1)",
    "--1", "-(1)", "1-2", "1e3", "0x10", "12 3", "1 23 456", "1,234,", "EURO 12", "1 EUR 2", "∞", "NaN", "１２", "5 %",
  ])
  func `that are none are refused`(text: String) {
    #expect(throws: AmountText.Failure.notANumber) { try read(text) }
  }

  @Test(arguments: ["1.5", "1.2345", "1234.567", "1,5,0"]) func `with the other sign for decimals are refused`(
    text: String
  ) {
    #expect(throws: AmountText.Failure.notANumber) { try read(text, comma: true) }
  }

  @Test(arguments: [("1.005", 2), ("1.5", 0), ("1.0001", 3)])
  func `with more decimals than the currency are refused`(text: String, decimals: Int) {
    #expect(throws: AmountText.Failure.tooManyDecimals(decimals)) { try read(text, decimals: decimals) }
  }

  @Test(arguments: [
    "10000000000000.01", "92233720368547758.07", "92233720368547758.08", "99999999999999999999", "1000000000000000000",
  ])
  func `that are too large are refused`(text: String) {
    #expect(throws: AmountText.Failure.tooLarge) { try read(text) }
  }

  @Test func `come back as they were written, whatever the decimals`() throws {
    var numbers = SplitMix64(seed: 1)
    for _ in 0..<3000 {
      let amount =
        Int64.random(in: -999_999_999...999_999_999, using: &numbers) >> Int64.random(in: 0...24, using: &numbers)
      let decimals = Int.random(in: 0...4, using: &numbers)
      #expect(try read(AmountText.text(amount, decimals: decimals), decimals: decimals) == amount)
      #expect(try read(AmountText.grouped(amount, decimals: decimals), decimals: decimals) == amount)
    }
  }

  @Test(arguments: [
    (0, 2, "0.00"), (5, 2, "0.05"), (-5, 2, "-0.05"), (1_234_567, 2, "12 345.67"), (-123_456, 0, "-123 456"),
    (.min, 2, "-92 233 720 368 547 758.08"),
  ])
  func `are grouped by thousands`(amount: Int64, decimals: Int, text: String) {
    #expect(AmountText.grouped(amount, decimals: decimals) == text)
  }

  @Test(
    arguments: [(1250, 2, 0, nil), (1200, 2, 0, 12), (12, 0, 2, 1200), (12, 2, 2, 12), (.max, 0, 2, nil), (0, 4, 0, 0)]
      as [(Int64, Int, Int, Int64?)])
  func `are rescaled without losing digits, or not at all`(amount: Int64, old: Int, new: Int, result: Int64?) {
    #expect(AmountText.rescaled(amount, from: old, to: new) == result)
  }
}

struct `Currencies` {
  @Test(arguments: [("EUR", 2), ("eur", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("NOK", 2)])
  func `have their decimals`(code: String, decimals: Int) {
    #expect(Currency(code)?.decimals == decimals)
  }

  @Test(arguments: ["", "EU", "EURO", "XXX", "XAU", "E1R", "€€€", "eu "]) func `that ISO 4217 does not list are none`(
    code: String
  ) {
    #expect(Currency(code) == nil)
  }

  @Test func `are written as they are read`() {
    #expect(Currency.codes.count > 150)
    for code in Currency.codes { #expect(Currency(code.lowercased())?.code == code) }
  }

  @Test func `give money its decimals`() throws {
    #expect(Money(minorUnits: 1_250_000, currency: try #require(Currency("EUR"))).description == "12500.00 EUR")
    #expect(Money(minorUnits: 1250, currency: try #require(Currency("JPY"))).description == "1250 JPY")
  }
}
