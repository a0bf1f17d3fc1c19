import Foundation

/// Programs of the machine that tests run.
public enum ExternalProgram {
  /// How a program ended, and what it wrote to standard output and standard error together.
  public typealias Outcome = (status: Int32, text: String)

  /// Whether a file exists at a path.
  public static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// Runs a program and waits for it.
  ///
  /// - Parameters:
  ///   - environment: Variables that are added to the process's own, or take their place.
  ///   - folder: The folder it runs in; otherwise the current one.
  ///   - input: What it reads from standard input.
  public static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil,
    input: String = ""
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let output = Pipe()
    let source = FileManager.default.temporaryDirectory.appending(path: "opsmind-tests-\(UUID().uuidString)")
    try Data(input.utf8).write(to: source)
    defer { try? FileManager.default.removeItem(at: source) }
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Runs a closure in a new folder, which is removed afterwards.
  public static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "opsmind-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }
}
