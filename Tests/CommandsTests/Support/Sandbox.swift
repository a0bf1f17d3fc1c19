import Arguments
import Domain
import Foundation
import Synchronization
import Testing

@testable import Commands

/// A folder of its own in which commands run in memory, removed with it.
///
/// The clock stands at 2026-02-20T08:00Z and the user is kari, so that every run says the same.
final class Sandbox {
  /// The absolute path of the folder.
  let folder: String
  /// What the clock shows.
  var now = Instant(milliseconds: 1_771_574_400_000)

  /// A new folder; with a project in it when asked for.
  init(project: Bool = false) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "commands-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.resolvingSymlinksInPath().path()
    if project { try #require(ops("init").status == 0) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The absolute path of a file in the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file.
  func write(_ name: String, _ text: String) throws {
    try write(name, Array(text.utf8))
  }

  /// Writes a file of bytes.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  /// A file's text.
  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }

  /// The names of the files in the folder, without those that SQLite keeps beside the database.
  var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix("opsmind.db-") }.sorted()
    }
  }

  /// Runs `crm` with the words of a line, in which quotes hold words together as in a shell.
  /// - Parameter answers: what a person types on a terminal, line by line; nil where there is no terminal.
  func crm(
    _ line: String, input: String = "", answers: [String]? = nil, width: Int? = 100, environment: [String: String] = [:]
  ) -> Transcript {
    run(
      "crm", CRM.self, ShellWords.split(line), input: input, answers: answers, width: width, environment: environment)
  }

  /// Runs `ops` with the words of a line.
  func ops(_ line: String, input: String = "", environment: [String: String] = [:]) -> Transcript {
    run("ops", Ops.self, ShellWords.split(line), input: input, environment: environment)
  }

  /// Runs `report` with the words of a line, without waiting between attempts to send; on a terminal of a width where one is given.
  func report(_ line: String, width: Int? = nil, environment: [String: String] = [:]) -> Transcript {
    run("report", Report.self, ShellWords.split(line), input: "", width: width, environment: environment)
  }

  /// Runs a line that begins with the name of its program.
  func run(_ line: String, environment: [String: String] = [:]) -> Transcript {
    let words = ShellWords.split(line)
    let rest = words.dropFirst().map(FixCommand.quoted).joined(separator: " ")
    return switch words.first {
    case "crm": crm(rest, environment: environment)
    case "report": report(rest, environment: environment)
    default: ops(rest, environment: environment)
    }
  }

  private func run(
    _ name: String, _ root: any ParsableCommand.Type, _ arguments: [String], input: String, answers: [String]? = nil,
    width: Int? = 100, environment: [String: String]
  ) -> Transcript {
    let (output, errors) = (Recorder(), Recorder())
    let standardInput = FileHandle.temporary(holding: answers.map { $0.map { $0 + "\n" }.joined() } ?? input)
    var invocation = Invocation(
      console: Console(
        output: { (bytes) throws(ConsoleError) in output.append(bytes) },
        error: { (bytes) throws(ConsoleError) in errors.append(bytes) }, width: width),
      clock: { [now] in now }, currentDirectory: folder,
      environment: ["USER": "kari"].merging(environment) { $1 }, standardInput: standardInput?.fileDescriptor ?? -1,
      canAsk: answers != nil)
    invocation.sleep = { _ in }
    let status = Invocation.$current.withValue(invocation) { Program.run(root, arguments: arguments) }
    return Transcript(
      command: ([name] + arguments.map(FixCommand.quoted)).joined(separator: " "), status: status,
      output: hidingFolder(output.text), errors: hidingFolder(errors.text), rawOutput: output.bytes)
  }

  private func hidingFolder(_ text: String) -> String {
    text.replacing(folder, with: "[folder]")
  }
}

/// Keeps what a console writes.
private final class Recorder: Sendable {
  private let written = Mutex<[UInt8]>([])

  func append(_ bytes: UnsafeRawBufferPointer) {
    let copy = Array(bytes)
    written.withLock { $0 += copy }
  }

  var bytes: [UInt8] { written.withLock { $0 } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension FileHandle {
  /// A file without a name that holds a text, read from its start.
  fileprivate static func temporary(holding text: String) -> FileHandle? {
    var template = Array((NSTemporaryDirectory() + "/commands-tests-input-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    template.withUnsafeBufferPointer { _ = $0.baseAddress.map(unlink) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try? file.write(contentsOf: Data(text.utf8))
    try? file.seek(toOffset: 0)
    return file
  }
}
