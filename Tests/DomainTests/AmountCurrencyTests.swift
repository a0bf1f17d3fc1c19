import Domain
import Testing

@Suite struct `Amounts with a currency` {
  private let options = ReadingOptions(calendar: .utc)

  @Test func `take the currency that stands at the amount, and no other`() throws {
    var deal = Deal()
    try deal.read("€ 1 500".utf8.span, as: .offerAmount, options: options)
    #expect(deal.currency == Currency("EUR"))
    #expect(deal.offerAmount == 150_000)
    #expect(throws: FieldReadingError.otherCurrency) {
      try deal.read("USD 1500".utf8.span, as: .actualAmount, options: options)
    }
    try deal.read("0.500".utf8.span, as: .actualAmount, options: options)
    #expect(deal.actualAmount == 50)
  }

  @Test(arguments: ["EUR 500 USD", "€ 500 NOK", "£ 500 €"]) func `in two currencies are refused`(text: String) {
    var deal = Deal()
    #expect(throws: FieldReadingError.notANumber) {
      try deal.read(text.utf8.span, as: .offerAmount, options: options)
    }
    #expect(deal == Deal())
  }

  @Test(arguments: [("$ 500 USD", "USD"), ("€ 500 EUR", "EUR"), ("kr 500 NOK", "NOK")])
  func `may say their currency twice, as exports do`(text: String, code: String) throws {
    var deal = Deal()
    try deal.read(text.utf8.span, as: .offerAmount, options: options)
    #expect(deal.currency == Currency(code))
    #expect(deal.offerAmount == 50_000)
  }
}
