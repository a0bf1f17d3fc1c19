import Foundation
import SQLite
import Testing

@testable import Commands

struct `ops backup` {
  private let project: BackupProject
  private var sandbox: Sandbox { project.sandbox }

  init() throws {
    project = try BackupProject()
  }

  @Test func `gives each backup a name of its own`() throws {
    try expectSnapshot("backup", project.ops("backup"), project.ops("backup --json"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: sandbox.path("backups")).sorted() == [
        "opsmind-20260220-080000.2.db", "opsmind-20260220-080000.3.db", "opsmind-20260220-080000.db",
      ])
  }

  @Test func `goes where it is told and replaces nothing`() throws {
    try sandbox.write("notes.txt", "mine")
    try FileManager.default.createDirectory(atPath: sandbox.path("elsewhere"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("dangling.db"), withDestinationPath: sandbox.path("nowhere.db"))
    try expectSnapshot(
      "backup-output", project.ops("backup --output copy.db"), project.ops("backup --output elsewhere"),
      project.ops("backup --output elsewhere/"), project.ops("backup --output copy.db"),
      project.ops("backup --output notes.txt"), project.ops("backup --output opsmind.db"),
      project.ops("backup --output dangling.db"), project.ops("backup --output none/copy.db"),
      project.ops("backup --output none/"), project.ops("backup --output /dev/null"))
    #expect(try sandbox.read("notes.txt") == "mine")
  }

  @Test func `is readable by its owner alone`() throws {
    let mode = { (name: String) in
      try FileManager.default.attributesOfItem(atPath: sandbox.path(name))[.posixPermissions] as? Int
    }
    #expect(try mode(BackupProject.backup) == 0o600)
    #expect(try mode("backups") == 0o700)
  }

  @Test func `of no database is refused`() throws {
    try FileManager.default.removeItem(atPath: sandbox.path("opsmind.db"))
    try expectSnapshot("backup-no-database", project.ops("backup"))
  }

  @Test func `of a damaged database is refused and leaves nothing`() throws {
    var bytes = try project.bytes("opsmind.db")
    for index in bytes.indices where index >= 4096 * 3 { bytes[index] = UInt8(truncatingIfNeeded: index &* 31 &+ 7) }
    try sandbox.write("opsmind.db", bytes)
    let transcript = sandbox.ops("backup --output damaged.db")
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("ops doctor"))
    #expect(try !sandbox.files.contains { $0.hasPrefix("damaged.db") })
  }

  @Test func `of a newer version is refused`() throws {
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try db.execute("INSERT INTO schema_migration VALUES (9, '0009-future', 0, 0)")
    #expect(sandbox.ops("backup").errors.contains("comes from a newer version: it has the migration '0009-future'"))
  }

  @Test func `tells of references that lead nowhere, and keeps them`() throws {
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try db.executeScript("PRAGMA foreign_keys = OFF; UPDATE deal SET import = 99 WHERE number = 1")
    let transcript = sandbox.ops("backup --output broken.db")
    #expect(transcript.status == 0)
    #expect(transcript.errors.contains("1 row of deal"))
    #expect(sandbox.ops("verify-backup broken.db").status == 1)
  }

  @Test func `removes what a killed backup left, and nothing else`() throws {
    let gone = Process()
    gone.executableURL = URL(filePath: "/bin/true")
    try gone.run()
    gone.waitUntilExit()
    let stale = "backups/opsmind-20260219-080000.db.part-\(gone.processIdentifier)"
    let others = [
      "backups/opsmind-20260219-080000.db.part-\(getppid())", "backups/mine.db.part-\(gone.processIdentifier)",
      "backups/opsmind-20260219-080000.db.part-x",
    ]
    for name in [stale, stale + "-journal"] + others { try sandbox.write(name, "x") }
    #expect(sandbox.ops("backup").status == 0)
    let exists = { (name: String) in FileManager.default.fileExists(atPath: sandbox.path(name)) }
    #expect(!exists(stale))
    #expect(!exists(stale + "-journal"))
    #expect(others.allSatisfy(exists))
  }
}
