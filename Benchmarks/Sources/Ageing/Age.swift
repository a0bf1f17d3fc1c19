import Arguments
import Domain
import Foundation
import SQLite
import Store

/// Gives the deals of a database a history.
struct Age: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change the deals of a database some times, as people would: next steps, contacts, moves.",
    discussion: """
      Without --years the changes are recorded now. With it everything that is recorded goes back by so many years, and the changes \
      are spread evenly from then to the day by which the deals are judged, each transaction over all deals.
      """)

  @Option(help: "The database.") var database: String
  @Option(help: "How many changes each deal gets.") var changes = 3
  @Option(help: "Change one deal of so many; the others stay as they are.") var oneOf = 1
  @Option(help: "Over how many years the changes are spread; otherwise they are made now.") var years: Int?

  func run() throws {
    // Changes in no order would have a small cache read and write every page many times.
    let connection = try Connection(path: database, access: .readWrite, options: .init(pageCacheKiB: 1 << 20))
    try connection.executeScript("PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 50000")
    let span = try years.map { try RecordedSpan(years: $0, in: connection) }
    let numbers = try DealStore(connection).numberRange
    let changed = stride(from: numbers.lowerBound, to: numbers.upperBound, by: oneOf).map { $0 }
    let batches = span == nil ? Self.neighbours(changed) : Self.scattered(changed)
    for round in 0..<changes {
      for (index, batch) in batches.enumerated() {
        try connection.transaction {
          let share = Double(round * batches.count + index + 1) / Double(changes * batches.count)
          try change(batch, round: round, at: span?.moment(share), in: connection)
        }
      }
      Notes.write("  round \(round + 1) of \(changes): \(changed.count) deals changed")
    }
    try connection.checkpoint()
  }

  /// Transactions of neighbouring deals, which are soon made.
  private static func neighbours(_ numbers: [Int64]) -> [[Int64]] {
    stride(from: 0, to: numbers.count, by: 10_000).map { Array(numbers[$0..<min($0 + 10_000, numbers.count)]) }
  }

  /// A thousand transactions, each of deals from everywhere, so that versions lie in the order in which years would leave them.
  private static func scattered(_ numbers: [Int64]) -> [[Int64]] {
    let count = min(1000, numbers.count)
    return (0..<count).map { first in stride(from: first, to: numbers.count, by: count).map { numbers[$0] } }
  }

  /// The stage of the main path before an open one; nil for any other.
  private static func stage(before stage: String?) -> String? {
    let path = ["new_lead", "contacted", "response", "call_booked", "offer_sent", "negotiation"]
    return path.firstIndex { $0 == stage }.flatMap { $0 == 0 ? nil : path[$0 - 1] }
  }

  private func change(_ numbers: [Int64], round: Int, at moment: Instant?, in connection: Connection) throws {
    let machine = Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000))
    let change = DealWriter.Change(
      recordedAt: try RecordingClock.next(in: connection, machine: moment ?? machine), actor: "bench",
      reason: "round \(round)")
    let writer = try DealWriter(connection)
    var deals: [(Deal, Int64)] = []
    try DealStore(connection).forEachDeal(numbered: numbers) { deals.append(($0, $1)) }
    for (deal, number) in deals {
      var changed = deal
      var entry: DealWriter.Entry?
      switch round % 3 {
      case 0:
        // A step back, which the third round takes back: in the end every deal is as it was, so that its flaws stay known.
        changed.nextStep = deal.nextStep.map { "\($0)." }
        if let earlier = Self.stage(before: deal.stage) {
          changed.stage = earlier
          let entered = [moment, deal.stageEnteredAt].compactMap { $0 }.min()
          entry = DealWriter.Entry(
            stage: earlier, enteredAt: deal.stageEnteredAt == nil ? nil : entered, isWitnessed: true)
        }
      case 1:
        // Without a count a contact would be a finding of its own.
        guard let count = deal.touchpointCount else { break }
        changed.touchpointCount = count + 1
        changed.loggedTouchpoints += 1
        try writer.log(Touchpoint(kind: .contact, day: Generator.today), deal: number, change: change)
      default:
        changed.nextStep = deal.nextStep.map { String($0.dropLast()) }
        if let later = deal.moves.dropLast().last?.stage {
          changed.stage = later
          entry = DealWriter.Entry(stage: later, enteredAt: deal.stageEnteredAt, isWitnessed: true)
        }
      }
      try writer.update(number: number, to: changed, entry: entry, change: change)
    }
  }
}
