import Domain
import Rules
import SQLite
import Store
import Synchronization

/// Deals as the database has them now, all of them at one moment.
final class DatabaseLintSource: LintSource {
  private static let chunk: Int64 = 16_384

  let width: Int
  private let readers: [SnapshotReader]
  /// From which number on deals are still to be handed out.
  private let next: Mutex<Int64>
  private let end: Int64

  private let asOf: Instant?
  private let first: Int64
  private let progress: ProgressBar

  init(path: String, options: Connection.Options, asOf: Instant?, console: Console) throws {
    self.asOf = asOf
    let range = try SnapshotReader.matching(path: path, count: 1, options: options)[0].read {
      try DealStore($0, asOf: asOf).numberRange
    }
    // A thread more is worth its connection only for some thousands of deals.
    let wanted = range.count > 10_000 ? Parallel.width : 1
    readers = try SnapshotReader.matching(path: path, count: wanted + 1, options: options)
    width = max(1, readers.count - 1)
    let numbers = try readers[0].read { try DealStore($0, asOf: asOf).numberRange }
    next = Mutex(numbers.lowerBound)
    first = numbers.lowerBound
    progress = ProgressBar("linting", total: numbers.count, unit: .deals, console: console)
    end = numbers.upperBound
  }

  func readShare(_ reader: Int, _ visit: Visitor) throws {
    try readers[reader].read { connection in
      let store = DealStore(connection, asOf: self.asOf)
      while true {
        // Ids may leave gaps of any width, so a share begins at the next number that has a deal.
        let taken = try self.next.withLock { next -> Int64? in
          guard let start = try store.nextNumber(from: next), start < self.end else { return nil }
          next = start + DatabaseLintSource.chunk
          return start
        }
        guard let start = taken else { return }
        try store.forEachDeal(
          in: start..<(start + DatabaseLintSource.chunk)
        ) { deal, number in
          try visit(deal, DealKey(number)) { _ in nil }
        }
        self.progress.update(Int(start - self.first))
      }
    }
    progress.finish()
  }

  func revisit(_ keys: [DealKey], _ visit: Visitor) throws {
    try readers[0].read { connection in
      try DealStore(connection, asOf: self.asOf).forEachDeal(numbered: keys.map(\.value)) { deal, number in
        try visit(deal, DealKey(number)) { _ in nil }
      }
    }
  }

  func name(of key: DealKey) -> String {
    // It is asked for while a deal is visited, so that takes a reader of its own: the last.
    guard readers.count > width else { return "D-\(key.value)" }
    let name = try? readers[width].read { DealStore($0, asOf: asOf).id(ofDeal: key.value) }
    return name ?? "D-\(key.value)"
  }

  var rejected: (rows: [RejectedRow], count: Int) { ([], 0) }
}
