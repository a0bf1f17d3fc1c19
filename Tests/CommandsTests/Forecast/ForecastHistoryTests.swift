import Domain
import Policy
import SQLite
import Store
import TestSupport
import Testing

@testable import Commands

struct `The bridge over random histories` {
  private static let all =
    Month(containing: .first)...Month(containing: .last)

  /// From what changed alone the bridge finds the forecast that all deals gave before; for everybody's deals and for an owner's.
  @Test func `begins with the forecast of the one moment and ends with that of the other`() throws {
    for seed in 0..<FuzzInputs.histories {
      var history = try RecordedHistory(seed: UInt64(seed) &+ 77)
      try history.happen(20)
      for owners in [nil, ["Website", "é", " blanks "]] as [Set<String>?] {
        let reading = SalesReading(connection: history.db, policy: .standard, owners: owners)
        let moments = history.recordings.map(\.at)
        for (index, start) in moments.enumerated() where index % 3 == 0 {
          for end in moments[index...].enumerated().filter({ $0.offset % 4 == 1 }).map(\.element) + [nil] {
            let (before, after) = (try reading.forecast(asOf: start), try reading.forecast(asOf: end))
            let bridge = try reading.bridgeChanges((start, end ?? start, end), months: Self.all).bridge(to: after)
            let cells = Set(bridge.columns.map(\.cell))
            #expect(cells.isSuperset(of: before.cells) && cells.isSuperset(of: after.cells))
            let isRight = bridge.columns.allSatisfy {
              $0.start == before.line($0.cell).expected && $0.end == after.line($0.cell).expected
                && $0.steps.reduce($0.start) { $0 + $1.change } == $0.end
                && $0.steps.reduce($0.start.minorUnits) { $0 + $1.shown } == $0.end.minorUnits
            }
            #expect(isRight, "history \(seed), from \(start) to \(end?.description ?? "now")")
            guard isRight else { return }
          }
        }
      }
    }
  }

  /// One pass over all versions finds what each moment has by itself.
  @Test func `agrees with reading each moment by itself`() throws {
    var history = try RecordedHistory(seed: 5)
    try history.happen(40)
    let reading = SalesReading(connection: history.db, policy: .standard)
    let moments = history.recordings.map(\.at)
    var tallies = moments.map { _ in ForecastTally() }
    try DealStore.forEachForecastDeal(in: history.db, at: moments) { deal, place in
      tallies[place].add(deal, stage: reading.stage(of: deal))
    }
    for (moment, tally) in zip(moments, tallies) { #expect(try reading.forecast(asOf: moment) == tally) }
  }
}
