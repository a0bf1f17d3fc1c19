import Arguments
import Domain
import Foundation
import SQLite
import Store

/// Gives every deal of a database a history.
struct Age: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Change every deal of a database some times, as people would: next steps, contacts, moves.")

  @Option(help: "The database.") var database: String
  @Option(help: "How many changes each deal gets.") var changes = 3

  /// How many deals are changed in one transaction.
  private static let batch: Int64 = 10_000

  func run() throws {
    // Changes in no order would have a small cache read and write every page many times.
    let connection = try Connection(path: database, access: .readWrite, options: .init(pageCacheKiB: 1 << 20))
    try connection.executeScript("PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 50000")
    let numbers = try DealStore(connection).numberRange
    for round in 0..<changes {
      var start = numbers.lowerBound
      while start < numbers.upperBound {
        let range = start..<min(start + Self.batch, numbers.upperBound)
        try connection.transaction { try change(range, round: round, in: connection) }
        start = range.upperBound
      }
      Notes.write("  round \(round + 1) of \(changes): \(numbers.count) deals changed")
    }
    try connection.checkpoint()
  }

  /// The stage of the main path before an open one; nil for any other.
  private static func stage(before stage: String?) -> String? {
    let path = ["new_lead", "contacted", "response", "call_booked", "offer_sent", "negotiation"]
    return path.firstIndex { $0 == stage }.flatMap { $0 == 0 ? nil : path[$0 - 1] }
  }

  private func change(_ range: Range<Int64>, round: Int, in connection: Connection) throws {
    let machine = Instant(milliseconds: Int64(Date.now.timeIntervalSince1970 * 1000))
    let change = DealWriter.Change(
      recordedAt: try RecordingClock.next(in: connection, machine: machine), actor: "bench", reason: "round \(round)")
    let writer = try DealWriter(connection)
    var deals: [(Deal, Int64)] = []
    try DealStore(connection).forEachDeal(in: range) { deals.append(($0, $1)) }
    for (deal, number) in deals {
      var changed = deal
      var entry: DealWriter.Entry?
      switch round % 3 {
      case 0:
        // A step back, which the third round takes back: in the end every deal is as it was, so that its flaws stay known.
        changed.nextStep = deal.nextStep.map { "\($0)." }
        if let earlier = Self.stage(before: deal.stage) {
          changed.stage = earlier
          entry = DealWriter.Entry(stage: earlier, enteredAt: deal.stageEnteredAt, isWitnessed: true)
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
