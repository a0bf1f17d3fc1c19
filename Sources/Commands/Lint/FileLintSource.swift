import Domain
import Importing
import Rules
import Synchronization

/// Deals straight from a file; nothing is stored.
final class FileLintSource: LintSource {
  /// How many rejected rows are told one by one.
  static let listedRejects = 1000

  private struct Rejects {
    var rows: [RejectedRow] = []
    var count = 0
  }

  let width = Parallel.width
  private let file: DealFile
  private let feed: RowFeed
  private let progress: ProgressBar
  private let rejects = Mutex(Rejects())

  init(_ file: DealFile, progress: ProgressBar) throws {
    self.file = file
    self.progress = progress
    feed = try file.rows()
  }

  func readShare(_ reader: Int, _ visit: Visitor) throws {
    var batch = RowFeed.Batch()
    while try feed.next(&batch) {
      try feed.forEachRow(of: batch) { row, record in
        switch row {
        case .deal(let deal) where deal.saysNothing: break
        case .deal(let deal): try visit(deal, DealKey(Int64(record.line))) { self.place(of: $0, in: record) }
        case .rejected(let problem): reject(problem)
        }
      }
      progress.update(batch.bytesRead)
    }
  }

  func revisit(_ keys: [DealKey], _ visit: Visitor) throws {
    try file.forEachDeal(onLines: keys.map { Int($0.value) }) { deal, record in
      try visit(deal, DealKey(Int64(record.line))) { self.place(of: $0, in: record) }
    }
  }

  func name(of key: DealKey) -> String {
    "the deal on line \(key.value)"
  }

  var rejected: (rows: [RejectedRow], count: Int) {
    rejects.withLock { rejects in
      (Array(rejects.rows.sorted { $0.place.line < $1.place.line }.prefix(FileLintSource.listedRejects)), rejects.count)
    }
  }

  private func place(of field: String?, in record: borrowing CSVRecord) -> TextPlace {
    let (line, column) = file.decoder.place(of: field, in: record)
    return TextPlace(line: line, column: column)
  }

  private func reject(_ problem: RowProblem) {
    let row = RejectedRow(
      place: TextPlace(line: problem.line, column: problem.column), code: problem.code, reason: problem.reason)
    rejects.withLock { rejects in
      rejects.count += 1
      rejects.rows.append(row)
      // Threads come with their rows out of order, so the first ones are known only among twice as many.
      guard rejects.rows.count >= 2 * FileLintSource.listedRejects else { return }
      rejects.rows.sort { $0.place.line < $1.place.line }
      rejects.rows.removeLast(rejects.rows.count - FileLintSource.listedRejects)
    }
  }
}
