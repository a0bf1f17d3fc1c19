import Domain
import Importing
import Rules

/// Deals straight from a file; nothing is stored.
final class FileLintSource: LintSource {
  /// How many rejected rows are told one by one.
  static let listedRejects = 1000

  private let file: DealFile
  private let progress: ProgressBar
  private(set) var rejected: (rows: [RejectedRow], count: Int) = ([], 0)

  init(_ file: DealFile, console: Console, size: Int) {
    self.file = file
    progress = ProgressBar("linting", total: size, console: console)
  }

  func forEachDeal(_ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) throws {
    var count = 0
    try file.forEachRow { row, record, bytesRead in
      count += 1
      switch row {
      case .deal(let deal):
        try body(deal, DealKey(Int64(record.line))) { field in
          let (line, column) = file.decoder.place(of: field, in: record)
          return TextPlace(line: line, column: column)
        }
      case .rejected(let problem):
        rejected.count += 1
        if rejected.rows.count < FileLintSource.listedRejects {
          rejected.rows.append(
            RejectedRow(
              place: TextPlace(line: problem.line, column: problem.column), code: problem.code, reason: problem.reason))
        }
      }
      if count % 4096 == 0 { progress.update(bytesRead, detail: "\(count) rows") }
    }
    progress.finish()
  }

  func revisit(_ keys: [DealKey], _ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) throws {
    try file.forEachDeal(onLines: keys.map { Int($0.value) }) { deal, record in
      try body(deal, DealKey(Int64(record.line))) { field in
        let (line, column) = file.decoder.place(of: field, in: record)
        return TextPlace(line: line, column: column)
      }
    }
  }

  func name(of key: DealKey) -> String {
    "the deal on line \(key.value)"
  }
}
