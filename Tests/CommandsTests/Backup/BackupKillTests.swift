import Foundation
import SQLite
import Testing

@testable import Commands

/// Kills the built program, which the tests of `ops backup` and `ops restore` run in memory, at moments spread over its time.
@Suite(.enabled(if: BuiltProgram.exists)) struct `A killed process` {
  private let project: BackupProject

  init() throws {
    project = try BackupProject()
  }

  @Test func `leaves whole backups or none, and the next backup tidies up`() throws {
    let whole = try BuiltProgram.run("backup", in: project.sandbox, killedAfter: nil)
    for number in 0..<16 {
      _ = try BuiltProgram.run("backup", in: project.sandbox, killedAfter: whole * Double(number) / 15)
      for name in try backups where name.hasSuffix(".db") {
        #expect(project.ops("verify-backup backups/\(name)").status == 0)
      }
    }
    #expect(project.ops("backup").status == 0)
    #expect(try backups.filter { !$0.hasSuffix(".db") } == [])
  }

  @Test func `leaves the old database or the new one`() throws {
    try project.edit()
    let old = try project.titles()
    #expect(project.ops("backup --output later.db").status == 0)
    let line = "restore \(BackupProject.backup) --force"
    let whole = try BuiltProgram.run(line, in: project.sandbox, killedAfter: nil)
    let new = try project.titles()
    #expect(old != new)
    for number in 0..<16 {
      #expect(project.ops("restore later.db").status == 0)
      _ = try BuiltProgram.run(line, in: project.sandbox, killedAfter: whole * Double(number) / 15)
      let db = try Connection(path: project.sandbox.path("opsmind.db"))
      #expect(try db.integrityCheck(.full) == [])
      #expect(try !db.dataTables().contains("backup_manifest"))
      #expect([old, new].contains(try project.titles()))
    }
    #expect(project.ops("restore later.db").status == 0)
    #expect(try !project.files.contains { $0.contains(".part-") })
  }

  private var backups: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: project.sandbox.path("backups")) }
  }
}

/// The program `ops` as it was built beside the tests.
private enum BuiltProgram {
  static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "ops").path()
  static let exists = FileManager.default.isExecutableFile(atPath: path)

  /// Runs it in a sandbox, and kills it after so many seconds; how long it ran.
  static func run(_ line: String, in sandbox: Sandbox, killedAfter delay: Double?) throws -> Double {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ShellWords.split(line)
    process.currentDirectoryURL = URL(filePath: sandbox.folder)
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    let start = Date.now
    try process.run()
    if let delay {
      while process.isRunning, Date.now.timeIntervalSince(start) < delay { usleep(200) }
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return Date.now.timeIntervalSince(start)
  }
}
