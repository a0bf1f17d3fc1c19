import Domain
import TestSupport
import Testing

struct `A bridge between forecasts` {
  private static func changed(_ deal: Deal, _ change: (inout Deal) -> Void) -> Deal {
    var copy = deal
    change(&copy)
    return copy
  }

  private static let offer = SalesExamples.deal("offer")
  private static let other = changed(offer) { $0.owner = "other" }

  /// What a deal was, what it became, and what that is called in which months.
  private static let examples: [(before: Deal?, after: Deal?, causes: [String])] = [
    (nil, offer, ["2 new 50"]), (SalesExamples.deal("lost"), offer, ["2 new 50"]),
    (SalesExamples.deal("parked"), offer, ["2 new 50"]), (SalesExamples.deal("nonsense"), offer, ["2 new 50"]),
    (nil, SalesExamples.deal("won"), ["2 new 100"]), (offer, SalesExamples.deal("won"), ["2 won 50"]),
    (offer, SalesExamples.deal("won", month: 3), ["2 won -50", "3 won 100"]),
    (offer, SalesExamples.deal("lost"), ["2 lost -50"]), (offer, nil, ["2 lost -50"]),
    (SalesExamples.deal("won"), nil, ["2 lost -100"]), (offer, SalesExamples.deal("parked"), ["2 parked -50"]),
    (offer, SalesExamples.deal("offer", month: 4), ["2 slipped -50", "4 slipped 50"]),
    (offer, SalesExamples.deal("terms", month: 4), ["2 slipped -50", "4 slipped 70"]),
    (offer, SalesExamples.deal("offer", month: 1), ["1 pulled_in 50", "2 pulled_in -50"]),
    (offer, SalesExamples.deal("terms"), ["2 raised 20"]), (offer, SalesExamples.deal("lead"), ["2 lowered -45"]),
    (offer, SalesExamples.deal("offer", euro: 300), ["2 raised 100"]),
    (offer, SalesExamples.deal("offer", month: nil), ["2 lowered -50"]),
    (SalesExamples.deal("offer", month: nil), offer, ["2 raised 50"]),
    (SalesExamples.deal("offer", euro: nil), offer, ["2 raised 50"]),
    (offer, SalesExamples.deal("nonsense"), ["2 lowered -50"]),
    (offer, changed(offer) { $0.forecastCategory = .omitted }, ["2 lowered -50"]),
    // A month that changes with it moves nothing to where nothing arrives.
    (offer, SalesExamples.deal("nonsense", month: 4), ["2 lowered -50"]),
    (SalesExamples.deal("won"), SalesExamples.deal("nonsense", month: 1), ["2 lowered -100"]),
    (offer, changed(SalesExamples.deal("offer", month: 4)) { $0.forecastCategory = .omitted }, ["2 lowered -50"]),
    (offer, SalesExamples.deal("offer", month: 4, euro: nil), ["2 lowered -50"]),
    (SalesExamples.deal("offer", month: 1, euro: nil), offer, ["2 raised 50"]),
    (offer, changed(offer) { $0.probability = Percentage(90) }, ["2 raised 40"]),
    (SalesExamples.deal("won"), offer, ["2 lowered -50"]), (offer, other, ["2 owner_changed -50"]),
    (other, offer, ["2 owner_changed 50"]),
    (offer, changed(other) { $0.stage = "lost" }, ["2 owner_changed -50"]), (other, other, []), (other, nil, []),
    (offer, changed(offer) { $0.nextStep = "call" }, []), (nil, SalesExamples.deal("lost"), []),
  ]

  @Test(arguments: examples.indices) func `gives a deal one cause`(index: Int) {
    let example = Self.examples[index]
    var tally = ForecastBridgeTally(months: SalesExamples.month(1)...SalesExamples.month(12))
    tally.add(
      .init(number: 1, id: "D-1", label: nil), from: SalesExamples.side(example.before),
      to: SalesExamples.side(example.after))
    let causes = tally.bridge(to: ForecastTally()).columns.flatMap { column in
      column.steps.filter { $0.deals > 0 }.map {
        "\(column.cell.month.number) \($0.cause.rawValue) \($0.change.minorUnits / 100)"
      }
    }
    #expect(causes == example.causes)
  }

  /// Two forecasts of the same deals at two moments, and the bridge made of the deals that changed.
  @Test(arguments: 1...200) func `leads from the one to the other, exactly and as shown`(seed: Int) throws {
    var random = RandomDeals(seed: UInt64(seed))
    let months = SalesExamples.month(1)...SalesExamples.month(3)
    var (start, end) = (ForecastTally(), ForecastTally())
    var tally = ForecastBridgeTally(months: months, keepsDetails: true)
    var shares = Array(repeating: tally, count: 2)
    for number in 0..<40 {
      let before = random.number(5) == 0 ? nil : SalesExamples.random(&random)
      let after = random.number(3) == 0 ? before : random.number(5) == 0 ? nil : SalesExamples.random(&random)
      for (deal, isAfter) in [(before, false), (after, true)] {
        guard let side = SalesExamples.side(deal), side.isInScope else { continue }
        if isAfter { end.add(side.stake) } else { start.add(side.stake) }
      }
      let name = ForecastBridgeTally.DealName(number: Int64(number), id: "D-\(number)", label: nil)
      tally.add(name, from: SalesExamples.side(before), to: SalesExamples.side(after))
      shares[number % 2].add(name, from: SalesExamples.side(before), to: SalesExamples.side(after))
    }
    let bridge = tally.bridge(to: end)
    #expect(bridge.columns.allSatisfy { months.contains($0.cell.month) })
    let cells = Set(start.cells + end.cells).filter { months.contains($0.month) }
    #expect(cells.isSubset(of: bridge.columns.map(\.cell)))
    for column in bridge.columns {
      #expect(column.start == start.line(column.cell).expected)
      #expect(column.end == end.line(column.cell).expected)
      #expect(column.steps.reduce(column.start) { $0 + $1.change } == column.end)
      #expect(column.steps.reduce(column.start.minorUnits) { $0 + $1.shown } == column.end.minorUnits)
      #expect(column.steps.map(\.cause) == ForecastCause.allCases)
      for step in column.steps {
        #expect(step.details.reduce(0) { $0 + $1.shown } == step.shown)
        #expect(step.details.count == step.deals)
      }
      let deals = column.steps.flatMap { $0.details.map(\.deal.number) }
      #expect(Set(deals).count == deals.count, "a deal has two causes in a month")
    }
    var merged = shares[1]
    merged.absorb(shares[0])
    #expect(merged.bridge(to: end) == bridge)
  }
}
