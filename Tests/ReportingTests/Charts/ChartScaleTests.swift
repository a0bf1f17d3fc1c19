import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite
struct `The scale of a chart` {
  @Test(arguments: [
    ([Decimal](), "0 0.5 1"), ([0], "0 0.5 1"), ([7], "0 2 4 6 8"), ([-3, 12], "-5 0 5 10 15"),
    ([-40, -10], "-40 -30 -20 -10 0"),
    ([Decimal(string: "0.03") ?? 0], "0 0.01 0.02 0.03"), ([1_409_500], "0 500000 1000000 1500000"),
  ])
  func `has round marks and zero`(values: [Decimal], marks: String) {
    #expect(ChartScale(values, steps: 4).marks.map(\.description).joined(separator: " ") == marks)
  }

  @Test func `of counts has no halves`() {
    #expect(ChartScale([0, 1], steps: 4, isCounted: true).marks == [0, 1])
    #expect(ChartScale([], steps: 4, isCounted: true).marks == [0, 1])
  }

  @Test func `of a line may leave zero out where values are close to each other`() {
    #expect(ChartScale([97, 99], steps: 4, startsAtZero: false).marks == [97, 97.5, 98, 98.5, 99])
    #expect(ChartScale([97, 99], steps: 4).marks.first == 0)
    #expect(ChartScale([1, 99], steps: 4, startsAtZero: false).marks.first == 0)
  }

  @Test func `holds every value between its ends, in order`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let power = Int.random(in: -4...12, using: &random)
      let values = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        Decimal(Int.random(in: -9999...9999, using: &random)) * Decimal(sign: .plus, exponent: power, significand: 1)
      }.sorted()
      let scale = ChartScale(values, steps: Int.random(in: 1...5, using: &random))
      #expect(scale.low <= values[0])
      #expect(scale.high >= values[values.count - 1])
      #expect((2...8).contains(scale.marks.count))
      let places = values.map { scale.tenths($0, of: 300) }
      #expect(places == places.sorted())
      #expect(places.allSatisfy { (0...3000).contains($0) })
    }
  }
}
