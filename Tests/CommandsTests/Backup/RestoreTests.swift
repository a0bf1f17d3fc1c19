import Domain
import Foundation
import SQLite
import Testing

@testable import Commands
@testable import Store

struct `ops restore` {
  private let project: BackupProject
  private var sandbox: Sandbox { project.sandbox }

  init() throws {
    project = try BackupProject()
  }

  private func restore(_ options: String = "") -> Transcript {
    project.ops("restore \(BackupProject.backup) \(options)")
  }

  @Test func `puts the backup in place when nothing was recorded since`() throws {
    try expectSnapshot("restore", restore("--dry-run"), restore(), restore("--json"))
    #expect(
      try project.files == [
        "backups", "opsmind.before-restore.2.db", "opsmind.before-restore.db", "opsmind.db", "opsmind.yaml",
      ])
  }

  @Test func `refuses to undo later recordings unless forced, and keeps them then`() throws {
    try project.edit()
    try expectSnapshot(
      "restore-later", restore(), restore("--json"), restore("--dry-run --force"), restore("--force --json"))
    #expect(try project.titles().first == "Website")
    #expect(try project.titles("opsmind.before-restore.db").first == "Later")
    #expect(project.ops("restore opsmind.before-restore.db").status == 0)
    #expect(try project.titles().first == "Later")
  }

  @Test func `leaves no manifest in the database`() throws {
    #expect(restore().status == 0)
    let tables = try Connection(path: sandbox.path("opsmind.db")).dataTables()
    #expect(!tables.contains { $0.hasPrefix("backup") })
    #expect(sandbox.ops("doctor").status == 0)
  }

  @Test func `makes the database where there is none`() throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: sandbox.path("opsmind.db\(suffix)"))
    }
    try expectSnapshot("restore-missing", restore("--dry-run"), restore())
    #expect(try project.titles().first == "Website")
    #expect(
      try FileManager.default.attributesOfItem(atPath: sandbox.path("opsmind.db"))[.posixPermissions] as? Int == 0o600)
  }

  @Test func `does not take a log that lost its database for one of the new`() throws {
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try db.checkpoint()
    try db.execute("UPDATE deal SET title = 'from the log'")
    let log = try project.bytes("opsmind.db-wal")
    try FileManager.default.removeItem(atPath: sandbox.path("opsmind.db"))
    try FileManager.default.removeItem(atPath: sandbox.path("opsmind.db-shm"))
    #expect(!log.isEmpty)
    #expect(restore().status == 0)
    #expect(try project.titles().first == "Website")
    #expect(try project.bytes("opsmind.damaged.db-wal") == log)
  }

  @Test func `moves aside what is no database`() throws {
    try sandbox.write("opsmind.db", String(repeating: "not a database\n", count: 99))
    try sandbox.write("opsmind.damaged.db", "an earlier one")
    try expectSnapshot("restore-damaged", restore("--dry-run"), restore())
    #expect(try sandbox.read("opsmind.damaged.2.db").hasPrefix("not a database"))
    #expect(try sandbox.read("opsmind.damaged.db") == "an earlier one")
    #expect(try project.titles().first == "Website")
  }

  @Test func `replaces another program's database only when forced`() throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: sandbox.path("opsmind.db\(suffix)"))
    }
    try Connection(path: sandbox.path("opsmind.db"), access: .readWriteCreate).executeScript(
      "CREATE TABLE bookmark (url TEXT)")
    try expectSnapshot("restore-foreign", restore(), restore("--force"))
    #expect(try Connection(path: sandbox.path("opsmind.before-restore.db")).dataTables() == ["bookmark"])
  }

  @Test func `refuses a damaged backup and changes nothing`() throws {
    var bytes = try project.bytes(BackupProject.backup)
    let place = try #require(bytes.firstRange(of: Array("Website".utf8)))
    bytes[place.lowerBound] ^= 0x20
    try sandbox.write("flipped.db", bytes)
    let before = try project.files
    try expectSnapshot("restore-refused", project.ops("restore flipped.db --force"), project.ops("restore opsmind.db"))
    #expect(try project.files == before)
    #expect(try project.titles().first == "Website")
  }

  @Test(arguments: HostileBackup.all) func `refuses what is no backup of this version`(_ file: HostileBackup) throws {
    try file.make(sandbox)
    let transcript = sandbox.ops("restore \(file.path) --force")
    #expect(transcript.status == 2)
    #expect(transcript.errors == sandbox.ops("verify-backup \(file.path)").errors)
    #expect(try !project.files.contains("opsmind.before-restore.db"))
  }

  @Test func `takes a database with pages of another size`() throws {
    try Connection(path: sandbox.path(BackupProject.backup), access: .unshared).rebuild(pageSize: 8192)
    #expect(restore().status == 0)
    #expect(try project.titles().first == "Website")
    #expect(sandbox.ops("doctor --thorough").status == 0)
  }

  @Test func `waits for a writer and then tells who it is`() throws {
    let other = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try other.executeScript("BEGIN IMMEDIATE")
    let transcript = sandbox.ops("restore \(BackupProject.backup)", environment: ["OPSMIND_BUSY_TIMEOUT_MS": "50"])
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("the database is locked and was not released within"))
    try other.executeScript("ROLLBACK")
    #expect(try project.files == ["backups", "opsmind.db", "opsmind.yaml"])
  }

  @Test func `takes the copy that was made before a migration`() throws {
    let old = try Sandbox()
    try old.write("opsmind.yaml", "currency: EUR\n")
    do {
      let db = try Connection(path: old.path("opsmind.db"), access: .readWriteCreate)
      try Migrator([.m0001Pipeline]).migrate(db, at: 0)
      try db.execute(
        "INSERT INTO deal (number, title, stage, recorded_at, actor) VALUES (1, 'Old', 'contacted', 1, 'kari')")
      try db.execute(
        """
        INSERT INTO stage_entry (deal, sequence, stage, recorded_at, origin, actor)
        VALUES (1, 1, 'contacted', 1, 'inferred', 'kari')
        """)
      // Where there is no second migration yet, the copy is the one that it will make.
      if Schema.migrator.migrations.count == 1 { try db.backup(to: old.path("opsmind.before-0002-history.db")) }
    }
    #expect(old.crm("list").status == 0)
    let copy = try #require(try old.files.first { $0.hasPrefix("opsmind.before-") })
    #expect(old.ops("verify-backup \(copy)").status == 0)
    #expect(old.run("crm edit D-1 --set title=New", after: .days(1)).status == 0)
    #expect(old.ops("restore \(copy)").status == 1)
    #expect(old.ops("restore \(copy) --force").status == 0)
    #expect(old.crm("show D-1").output.contains("Old"))
    #expect(old.ops("doctor").status == 0)
  }
}
