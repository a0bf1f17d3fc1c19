import Domain
import SQLite

/// The years over which a database is given a history; they end on the day by which the deals are judged.
struct RecordedSpan {
  private let begin: Instant

  /// Moves what is recorded, which must have no history yet, to the beginning of the span.
  init(years: Int, in connection: Connection) throws {
    guard try connection.fetchOne(Int.self, "SELECT 1 FROM deal_history LIMIT 1") == nil else {
      throw BenchmarkFailure("the deals have a history already; --years wants a database that was only imported")
    }
    begin = Generator.now.advanced(by: .milliseconds(-years * 365 * 86_400_000))
    let moment = begin.milliseconds
    try connection.transaction {
      try connection.execute("UPDATE deal SET recorded_at = \(moment)")
      // What is entered later must not have been entered before.
      try connection.execute("UPDATE stage_entry SET recorded_at = \(moment), entered_at = min(entered_at, \(moment))")
      try connection.execute("UPDATE import SET recorded_at = \(moment)")
      try connection.execute("UPDATE owner SET recorded_at = min(recorded_at, \(moment))")
      try connection.execute("UPDATE recording_clock SET last_at = \(moment)")
    }
  }

  /// The moment at a share of the span, from 0 to 1.
  func moment(_ share: Double) -> Instant {
    let width = Double(Generator.now.milliseconds - begin.milliseconds)
    return begin.advanced(by: .milliseconds(Int(width * share)))
  }
}
