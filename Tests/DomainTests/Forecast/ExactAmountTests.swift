import Domain
import Testing

struct `An exact amount` {
  @Test(arguments: [
    (1, 5000, 0), (3, 5000, 2), (5, 5000, 2), (-1, 5000, 0), (-3, 5000, -2), (1, 5001, 1), (-1, 5001, -1),
    (100, 333, 3),
    (12_345, 10_000, 12_345), (0, 5000, 0),
  ]) func `is rounded half to even, once`(minorUnits: Int64, basisPoints: Int, rounded: Int64) {
    let amount = ExactAmount(minorUnits: minorUnits, share: Percentage(basisPoints: basisPoints))
    #expect(amount.minorUnits == Int128(rounded))
  }

  @Test func `keeps what rounding each part would lose`() {
    let third = ExactAmount(minorUnits: 1, share: Percentage(basisPoints: 3334))
    #expect((third + third + third).minorUnits == 1)
    #expect(third.minorUnits == 0)
  }

  @Test func `holds millions of the largest amounts`() {
    var sum = ExactAmount.zero
    for _ in 0..<1_000_000 { sum += ExactAmount(minorUnits: AmountText.largest) }
    #expect(AmountText.text(sum: sum.minorUnits, decimals: 2) == "10000000000000000000.00")
    #expect(AmountText.grouped(sum: -sum.minorUnits, decimals: 0) == "-1 000 000 000 000 000 000 000")
  }

  @Test func `knows how far it lies from another one`() {
    func amount(_ units: Int64) -> ExactAmount { ExactAmount(minorUnits: units) }
    #expect(amount(120).deviation(from: amount(100)) == Percentage(20))
    #expect(amount(50).deviation(from: amount(100)) == Percentage(-50))
    #expect(amount(2).deviation(from: amount(3)) == Percentage(basisPoints: -3333))
    #expect(amount(5).deviation(from: amount(0)) == nil)
    #expect(amount(5).deviation(from: amount(-5)) == nil)
    let band = Percentage(20)
    #expect(amount(120).light(within: band, of: amount(100)) == .green)
    // 20.0001 % would be rounded to the band.
    #expect(amount(1_200_001).light(within: band, of: amount(1_000_000)) == .yellow)
    #expect(amount(1_285_714).light(within: band, of: amount(1_000_000)) == .yellow)
    #expect(amount(1_285_715).light(within: band, of: amount(1_000_000)) == .red)
    #expect(amount(75).light(within: band, of: amount(100)) == .yellow)
    #expect(amount(75).light(within: band, of: amount(0)) == nil)
  }
}
