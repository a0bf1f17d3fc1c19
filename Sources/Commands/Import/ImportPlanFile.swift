import Domain
import Foundation
import Hashing

/// A plan of an import as it is saved: JSON lines, a header, a line for each row of the file, and a footer.
///
/// The footer has the totals and a hash of all lines before it, by which a plan that was edited or cut off is told.
enum ImportPlanFile {
  /// The version that is written, and the newest that is read.
  static let version = 1

  /// What the plan was made of.
  struct Header: Codable, Equatable {
    var plan = "crm import"
    var version = ImportPlanFile.version
    /// The file as it was named, and its absolute path; no path for standard input.
    var file: String
    var path: String?
    var bytes: Int
    var sha256: String
    /// The built-in profile or the path of the mapping file that was asked for; nil where it was found by the header.
    var profile: String?
    var dates: String?
    var decimal: String?
    var delimiter: String?
    var encoding: String?
    var source: String?
    var backdate: Bool
    var today: String?
    /// Until when the database had been written, as ISO 8601.
    var recordedUntil: String?
  }

  /// The end of the plan.
  struct Footer: Codable, Equatable {
    var rows: Int
    var created: Int
    var updated: Int
    var unchanged: Int
    var skipped: Int
    var conflicts: Int
    var unreadable: Int
    /// Of all lines before, with their ends.
    var lines: String
  }

  /// A value as one line of JSON, members in alphabetical order.
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// The size and hash of a file.
  static func fingerprint(of path: String, name: String) throws -> (bytes: Int, sha256: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure("cannot read \(name): \(String(cString: strerror(errno)).lowercased())", remedy: "check the path")
    }
    defer { close(descriptor) }
    // A copy of standard input is read through a descriptor that others have moved.
    lseek(descriptor, 0, SEEK_SET)
    var hash = SHA256()
    var bytes = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure("cannot read \(name): \(String(cString: strerror(errno)).lowercased())", remedy: "check the disk")
      }
      guard count > 0 else { return (bytes, hash.finish()) }
      hash.update(buffer.span.extracting(0..<count).bytes)
      bytes += count
    }
  }
}

/// Writes a plan, line by line.
final class ImportPlanWriter {
  private let output: FileOutput
  private var hash = SHA256()

  /// Begins a plan at a path, which it takes when it is finished; readable by the owner alone, because it holds deals.
  init(path: String, header: ImportPlanFile.Header) throws {
    output = try FileOutput(path: path, isPrivate: true, remedy: "choose another place with --plan FILE")
    try append(header)
  }

  /// Adds what is to be done with a row.
  func append(_ row: PlannedRow) throws {
    try append(PlannedLine(row))
  }

  /// Adds the totals, and puts the file in its place.
  func finish(_ summary: ImportSummary) throws {
    let footer = ImportPlanFile.Footer(
      rows: summary.rows, created: summary.created, updated: summary.updated, unchanged: summary.unchanged,
      skipped: summary.skipped, conflicts: summary.conflicts, unreadable: summary.unreadable, lines: hash.finish())
    try output.write(ImportPlanFile.line(footer))
    try output.finish()
  }

  private func append(_ value: some Encodable) throws {
    let line = try ImportPlanFile.line(value)
    hash.update(line)
    try output.write(line)
  }
}
