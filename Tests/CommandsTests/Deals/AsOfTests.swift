import Domain
import Testing
import TestSupport

@testable import Commands

struct `A moment of the past` {
  /// Sequences of additions, changes, moves, contacts, imports, merges and undos, on clocks that stand still and go back.
  @Test func `holds what was recorded then, at every instant of random histories`() throws {
    for seed in 0..<FuzzInputs.histories {
      var history = try RecordedHistory(seed: UInt64(seed))
      try history.happen(24)
      var before = try RecordedHistory.Snapshot(
        of: history.db, asOf: Instant(milliseconds: 0), upTo: history.highest)
      #expect(before.deals.isEmpty && before.owners.isEmpty)
      for (index, recording) in history.recordings.enumerated() {
        let next = index + 1 < history.recordings.count ? history.recordings[index + 1].at : nil
        // A step that recorded nothing leaves the moment of the one before it.
        if next == recording.at { continue }
        let instants = [recording.at, next?.advanced(by: .milliseconds(-1)) ?? recording.at.advanced(by: .days(1))]
        for instant in instants {
          let then = try RecordedHistory.Snapshot(of: history.db, asOf: instant, upTo: history.highest)
          let isRight = then.isSame(as: recording.snapshot)
          #expect(
            isRight, "history \(seed), step \(index), as of \(instant): \(then.difference(from: recording.snapshot))")
          guard isRight else { return }
        }
        let earlier = try RecordedHistory.Snapshot(
          of: history.db, asOf: recording.at.advanced(by: .milliseconds(-1)), upTo: history.highest)
        #expect(earlier.isSame(as: before), "history \(seed), before step \(index)")
        before = recording.snapshot
      }
    }
  }
}

extension RecordedHistory.Snapshot {
  /// Whether both say the same; deals that never were are no difference.
  fileprivate func isSame(as other: Self) -> Bool {
    difference(from: other).isEmpty
  }

  /// The deals in which two snapshots differ.
  fileprivate func difference(from other: Self) -> [String] {
    let numbers = Set(deals.keys).union(other.deals.keys).union(entries.keys).union(other.entries.keys)
    let differing = numbers.sorted().filter { number in
      deals[number] != other.deals[number] || (entries[number] ?? []) != (other.entries[number] ?? [])
        || (touchpoints[number] ?? []) != (other.touchpoints[number] ?? []) || merged[number] != other.merged[number]
    }
    return differing.map { number in
      let changes = (deals[number] ?? Deal()).changes(to: other.deals[number] ?? Deal())
      return "D-\(number) \(changes)"
    } + (owners == other.owners ? [] : ["owners"])
  }
}
