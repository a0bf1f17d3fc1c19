import Domain
import Foundation
import Importing
import Policy

@testable import Commands

/// The files of `sample-data/`, and commands run on them.
enum SampleCompany {
  /// The day on which the sample is judged.
  static let today = "2026-02-20"

  /// The repository's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The text of a file of the repository.
  static func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  /// The deals of an export, read by the profile that its header gives away.
  static func deals(in file: String) throws -> [Deal] {
    let policy = CompanyPolicy.standard
    let export = try DealFile(
      path: "\(root)/sample-data/\(file)", name: file,
      options: DealFile.Options(calendar: policy.calendar, pipeline: policy.pipeline))
    var deals: [Deal] = []
    try export.forEachRow { row, _, _ in
      switch row {
      case .deal(let deal): deals.append(deal)
      case .rejected(let problem): throw problem
      }
    }
    return deals
  }

  /// Runs `crm` or `ops` with what stands behind it, in the repository's folder unless told otherwise.
  static func run(_ words: [String], in folder: String = root) -> (status: Int32, output: String, error: String) {
    let output = TextSink()
    let error = TextSink()
    let invocation = Invocation(
      console: Console(output: output.sink, error: error.sink), clock: { Instant(milliseconds: 1_771_545_600_000) },
      currentDirectory: folder, environment: ["OPSMIND_USER": "test"])
    let status = Invocation.$current.withValue(invocation) {
      Program.run(words[0] == "ops" ? Ops.self : CRM.self, arguments: Array(words.dropFirst()))
    }
    return (status, output.text, error.text)
  }

  /// Runs a closure in a new folder, which is removed afterwards.
  static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let path = FileManager.default.temporaryDirectory.appending(path: "opsmind-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try body(path)
  }

  /// Collects what a console writes.
  private final class TextSink {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var sink: Console.Sink { { self.bytes.append(contentsOf: $0) } }
  }
}
