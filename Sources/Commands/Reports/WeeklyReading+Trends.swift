import Domain
import SQLite
import Store

extension WeeklyReading {
  /// How findings came and went after a moment up to another one, by owner as written.
  ///
  /// Every finding that was open meanwhile is looked at, of which there may be more than deals, so that threads share them.
  func findingTrends(after start: Instant, through end: Instant) throws -> [String: FindingTrend] {
    let readers = try SnapshotReader.matching(
      path: connection.path, count: Parallel.width, options: Project.connectionOptions)
    let shares = try readers[0].read { try FindingHistory($0).shares(readers.count) }
    return try Parallel.run(shares.count) { share in
      try readers[share].read { connection in
        try FindingHistory(connection).trendByOwner(
          after: start, through: end, age: LintReport.oldAge, of: shares[share])
      }
    }.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }
}
