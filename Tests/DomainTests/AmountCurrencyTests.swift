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
}
