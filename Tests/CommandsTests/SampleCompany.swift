import Domain
import Foundation
import Synchronization
import Testing

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

  /// A deal as `crm list --json` prints it.
  struct StoredDeal: Decodable {
    let title: String?
    let email: String?
    let stage: String?
    let owner: String?
    let offer_amount: String?
    let actual_amount: String?
    let currency: String?
    let custom: [String: String]
  }

  /// What a project holds after the import of a file of `sample-data/`, in the order of the file.
  static func imported(_ file: String) throws -> [StoredDeal] {
    struct List: Decodable { let deals: [StoredDeal] }
    return try withFolder { folder in
      for words in [["ops", "init"], ["crm", "import", "\(root)/sample-data/\(file)"]] {
        let (status, _, error) = run(words, in: folder)
        try #require(status == 0, "\(error)")
      }
      let list = run(["crm", "list", "--archived", "--limit", "0", "--json"], in: folder)
      return try JSONDecoder().decode(List.self, from: Data(list.output.utf8)).deals
    }
  }

  private static let played = Result {
    let sandbox = try Sandbox()
    let made = sandbox.ops("init --sample")
    try #require(made.status == 0, "\(made.text)")
    return try sandbox.files.map { (name: $0, bytes: [UInt8](try Data(contentsOf: URL(filePath: sandbox.path($0))))) }
  }

  /// A project of its own with the sample's history, as `ops init --sample` makes it, at 16:00 on its last day.
  ///
  /// It is made once and copied, so that a test may change it.
  static func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, bytes) in try played.get() { try sandbox.write(name, bytes) }
    chmod(sandbox.path("opsmind.db"), 0o600)
    sandbox.now = Instant(milliseconds: 1_771_599_600_000)
    return sandbox
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
  private final class TextSink: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    var sink: Console.Sink { { piece in self.bytes.withLock { $0.append(contentsOf: piece) } } }
  }
}
