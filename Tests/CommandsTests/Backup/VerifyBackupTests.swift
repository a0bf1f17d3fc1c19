import Foundation
import SQLite
import Testing

@testable import Commands

struct `ops verify-backup` {
  private let project: BackupProject
  private var sandbox: Sandbox { project.sandbox }

  init() throws {
    project = try BackupProject()
  }

  private func verify(_ name: String) -> Transcript {
    sandbox.ops("verify-backup \(name)")
  }

  @Test func `finds a backup sound`() throws {
    try expectSnapshot(
      "verify", project.ops("verify-backup \(BackupProject.backup)"),
      project.ops("verify-backup \(BackupProject.backup) --json"))
  }

  @Test func `leaves nothing beside the file and does not touch it`() throws {
    let before = try project.bytes(BackupProject.backup)
    #expect(verify(BackupProject.backup).status == 0)
    #expect(try project.bytes(BackupProject.backup) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: sandbox.path("backups")).count == 1)
  }

  @Test func `tells what was edited, table by table`() throws {
    let db = try Connection(path: sandbox.path(BackupProject.backup), access: .unshared)
    try db.executeScript(
      """
      UPDATE deal SET title = 'Edited' WHERE number = 1; DROP TABLE owner; CREATE TABLE extra (x TEXT) STRICT;
      """)
    try expectSnapshot("verify-edited", project.ops("verify-backup \(BackupProject.backup)"))
  }

  @Test func `finds one changed letter`() throws {
    var bytes = try project.bytes(BackupProject.backup)
    let place = try #require(bytes.firstRange(of: Array("Website".utf8)))
    bytes[place.lowerBound] ^= 0x20
    try sandbox.write("flipped.db", bytes)
    let found = try sandbox.ops("verify-backup flipped.db --json").json()
    let tables = try #require(found["tables"] as? [[String: Any]])
    #expect(found["sound"] as? Bool == false)
    #expect(tables.filter { $0["outcome"] as? String != "same" }.map { $0["name"] as? String } == ["deal"])
  }

  @Test func `does not mind a flipped bit where nothing is stored`() throws {
    var bytes = try project.bytes(BackupProject.backup)
    // The header of a page that is a leaf of a table (13) tells where its rows begin; they are written from the end.
    let pages = stride(from: 4096, to: bytes.count, by: 4096)
    let page = try #require(
      pages.first { start in
        let rows = Int(bytes[start + 5]) * 256 + Int(bytes[start + 6])
        return bytes[start] == 13 && rows > 1000
      })
    bytes[page + 900] ^= 1
    try sandbox.write("flipped.db", bytes)
    #expect(verify("flipped.db").status == 0)
  }

  @Test func `finds a file that was cut off`() throws {
    let bytes = try project.bytes(BackupProject.backup)
    for length in [bytes.count - 1, bytes.count - 4096, bytes.count / 2, 4096, 512, 100] {
      try sandbox.write("short.db", Array(bytes[..<length]))
      let transcript = verify("short.db")
      #expect([1, 2].contains(transcript.status), "\(length): \(transcript.text)")
    }
  }

  /// Whatever byte is changed: either that is found, or every value is as it was.
  @Test(arguments: 0..<4) func `finds every changed byte that changes a value`(part: Int) throws {
    let bytes = try project.bytes(BackupProject.backup)
    let dump = try contents(BackupProject.backup)
    for number in 0..<12 {
      var changed = bytes
      let place = (part * 12 + number) * 2_741 % bytes.count
      changed[place] ^= 1 << UInt8(number % 8)
      try sandbox.write("changed.db", changed)
      if verify("changed.db").status == 0 { #expect(try contents("changed.db") == dump, "byte \(place)") }
    }
  }

  private func contents(_ name: String) throws -> [[SQLValue]] {
    let db = try Connection(path: sandbox.path(name), access: .immutable)
    return try ["deal", "stage_entry", "import", "owner", "deal_history", "schema_migration"].flatMap { table in
      var rows: [[SQLValue]] = []
      try db.forEach("SELECT * FROM \(raw: table)") { row in
        rows.append(try (0..<row.columnCount).map { try row[$0] })
      }
      return rows
    }
  }

  @Test func `counts rows where there is no manifest`() throws {
    let db = try Connection(path: sandbox.path("opsmind.db"))
    try db.backup(to: sandbox.path("opsmind.before-0002-history.db"))
    try expectSnapshot("verify-without-manifest", project.ops("verify-backup opsmind.before-0002-history.db"))
  }

  @Test func `reads the log that lies beside a copy made by hand`() throws {
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try db.execute("INSERT INTO owner (id, name) VALUES ('cara', 'Cara')")
    for suffix in ["", "-wal"] {
      try sandbox.write("copy.db\(suffix)", try project.bytes("opsmind.db\(suffix)"))
    }
    let log = try project.bytes("copy.db-wal")
    let transcript = verify("copy.db")
    #expect(transcript.status == 0)
    #expect(transcript.output.contains(/owner +3 +counted/))
    #expect(try project.bytes("copy.db-wal") == log)
    #expect(try sandbox.files.filter { $0.hasPrefix("copy") } == ["copy.db", "copy.db-wal"])
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything")) func `without permission is told`() throws {
    chmod(sandbox.path(BackupProject.backup), 0)
    let transcript = verify(BackupProject.backup)
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("cannot be read"))
  }

  @Test func `follows a link`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.path("link.db"), withDestinationPath: sandbox.path(BackupProject.backup))
    #expect(verify("link.db").status == 0)
  }

  @Test(arguments: HostileBackup.all) func `refuses what is no backup of this version`(_ file: HostileBackup) throws {
    try file.make(sandbox)
    try expectSnapshot("verify-refused-\(file.name)", project.ops("verify-backup \(file.path)"))
  }
}

/// A file that is given for a backup and is none.
struct HostileBackup: CustomTestStringConvertible, Sendable {
  let name: String
  var path = "file.db"
  let make: @Sendable (Sandbox) throws -> Void

  var testDescription: String { name }

  static let all = [
    HostileBackup(name: "empty") { try $0.write("file.db", "") },
    HostileBackup(name: "text") { try $0.write("file.db", String(repeating: "not a database\n", count: 99)) },
    HostileBackup(name: "folder", path: "backups") { _ in },
    HostileBackup(name: "device", path: "/dev/zero") { _ in },
    HostileBackup(name: "missing", path: "backups/opsmind-20260220-080001.db") { _ in },
    HostileBackup(name: "dangling") {
      try FileManager.default.createSymbolicLink(atPath: $0.path("file.db"), withDestinationPath: $0.path("none"))
    },
    HostileBackup(name: "foreign") {
      try Connection(path: $0.path("file.db"), access: .readWriteCreate).executeScript(
        "CREATE TABLE bookmark (url TEXT)")
    },
    HostileBackup(name: "no-tables") {
      try Connection(path: $0.path("file.db"), access: .readWriteCreate).executeScript("PRAGMA user_version = 1")
    },
    HostileBackup(name: "newer") {
      let db = try Connection(path: $0.path("opsmind.db"), access: .readWrite)
      try db.execute("INSERT INTO schema_migration VALUES (9, '0009-future', 0, 0)")
      try db.backup(to: $0.path("file.db"))
    },
    HostileBackup(name: "journal") {
      try Connection(path: $0.path("opsmind.db")).backup(to: $0.path("file.db"))
      try $0.write("file.db-journal", "half a transaction")
    },
  ]
}
