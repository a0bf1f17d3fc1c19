import Foundation
import Importing

/// Collects the rows that an import did not take, with line, column and reason, for a person to mend.
///
/// It is created with the first such row and never replaces a file that is there.
final class RejectsFile {
  private let wanted: String
  private let isDry: Bool
  private var output: FileOutput?
  private var path: String?
  private(set) var count = 0

  /// A file at a path, or beside it with a number when that exists; a dry one only counts.
  init(path: String, isDry: Bool = false) {
    wanted = path
    self.isDry = isDry
  }

  /// Adds a row.
  func append(line: Int, column: Int, code: String, reason: String, row: String) throws {
    count += 1
    guard !isDry else { return }
    let file = try output ?? begin()
    try file.write(CSVText.line([String(line), String(column), code, reason, row]))
  }

  /// Puts the file in its place.
  /// - Returns: where it is; nil when every row was taken.
  func finish() throws -> String? {
    try output?.finish()
    return path
  }

  private func begin() throws -> FileOutput {
    let stem = wanted.hasSuffix(".csv") ? String(wanted.dropLast(4)) : wanted
    var candidate = wanted
    var number = 2
    while FileManager.default.fileExists(atPath: candidate) {
      candidate = "\(stem)-\(number).csv"
      number += 1
    }
    let file = try FileOutput(
      path: candidate, isPrivate: true, remedy: "choose another place with --rejects FILE")
    try file.write(CSVText.line(["line", "column", "code", "reason", "row"]))
    output = file
    path = candidate
    return file
  }
}
