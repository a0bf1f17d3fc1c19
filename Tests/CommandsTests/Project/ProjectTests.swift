import Foundation
import SQLite
import Testing

@testable import Commands

struct `A project` {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  /// The doctor's words without the sizes of disk and database.
  private func doctor(_ options: String = "") -> Transcript {
    sandbox.ops("doctor \(options)").replacing(/[0-9]+ MiB/, with: "[n] MiB")
  }

  @Test func `is made once and left alone the second time`() throws {
    try expectSnapshot("init", sandbox.ops("init"), sandbox.ops("init"), sandbox.ops("init sub/company"))
    #expect(try sandbox.files == ["opsmind.db", "opsmind.yaml", "sub"])
  }

  @Test func `has a policy with the defaults, which is right`() throws {
    _ = sandbox.ops("init")
    #expect(sandbox.ops("policy check").output == "opsmind.yaml is right: 9 stages\n")
    let shown = sandbox.ops("policy show").output
    try sandbox.write("shown.yaml", shown)
    #expect(sandbox.ops("policy check --file shown.yaml").status == 0)
  }

  @Test func `shows the policy that is in force`() throws {
    _ = sandbox.ops("init")
    try sandbox.write("opsmind.yaml", "currency: NOK\nhygiene:\n  target: 80 %\n")
    let shown = sandbox.ops("policy show").output
    #expect(shown.contains("currency: NOK"))
    #expect(shown.contains("target: 80"))
    #expect(shown.contains("negotiation"))
  }

  @Test func `is found from a folder below`() throws {
    _ = sandbox.ops("init")
    #expect(sandbox.crm("list", environment: ["OPSMIND_PROJECT": sandbox.folder]).status == 0)
    #expect(sandbox.crm("list --project \(sandbox.folder)").status == 0)
  }

  @Test func `has a database that only its owner reads`() throws {
    _ = sandbox.ops("init")
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.path("opsmind.db"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `in order is in order for the doctor`() throws {
    _ = sandbox.ops("init")
    try expectSnapshot("doctor-fine", doctor(), doctor("--thorough"), doctor("--json"))
  }

  @Test func `without a database is told by the doctor`() throws {
    try sandbox.write("opsmind.yaml", "currency: EUR\n")
    try expectSnapshot("doctor-no-database", doctor(), sandbox.crm("list"))
  }

  @Test func `that others can read is told by the doctor`() throws {
    _ = sandbox.ops("init")
    chmod(sandbox.path("opsmind.db"), 0o644)
    try expectSnapshot("doctor-permissions", doctor())
  }

  @Test func `of a newer version is not touched`() throws {
    _ = sandbox.ops("init")
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try db.execute(
      "INSERT INTO schema_migration SELECT 1000, '1000-future', 1, 0")
    try sandbox.write("deals.csv", HostilePipeline.csv)
    try expectSnapshot("doctor-newer", doctor(), sandbox.crm("list"), sandbox.crm("import deals.csv"))
  }

  @Test func `with a file that is no database is told`() throws {
    _ = sandbox.ops("init")
    try sandbox.write("opsmind.db", String(repeating: "This is a text, not a database. ", count: 100))
    try sandbox.write("deals.csv", HostilePipeline.csv)
    chmod(sandbox.path("opsmind.db"), 0o600)
    try expectSnapshot("doctor-no-database-file", doctor(), sandbox.crm("list"), sandbox.crm("import deals.csv"))
  }

  @Test func `with a damaged database is told`() throws {
    _ = sandbox.ops("init")
    try sandbox.write("deals.csv", HostilePipeline.csv)
    _ = sandbox.crm("import deals.csv")
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: sandbox.path("opsmind.db"))))
    // The header is left; every page behind the first is noise.
    for index in bytes.indices where index >= 4096 { bytes[index] = UInt8(truncatingIfNeeded: index &* 31 &+ 7) }
    try sandbox.write("opsmind.db", bytes)
    #expect(sandbox.ops("doctor").status == 1)
    #expect(sandbox.ops("doctor").output.contains("ops restore"))
    let list = sandbox.crm("list")
    #expect(list.status == 2)
    #expect(list.errors.contains("ops doctor"))
  }

  @Test(arguments: ["crm list", "crm lint", "ops doctor", "ops backup"])
  func `that a killed process had begun to change is read as it was before`(_ line: String) throws {
    _ = sandbox.ops("init")
    let db = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try db.executeScript("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN")
    // More than the cache holds, so that half of the change is in the file, and its journal beside it.
    let text = String(repeating: "x", count: 2_000)
    for number in 0..<500 { try db.execute("INSERT INTO owner (id, name) VALUES (\("owner \(number)"), \(text))") }
    let killed = try Sandbox()
    for name in ["opsmind.yaml", "opsmind.db", "opsmind.db-journal"] {
      try FileManager.default.copyItem(atPath: sandbox.path(name), toPath: killed.path(name))
    }
    let error = #expect(throws: SQLiteError.self) { _ = try Connection(path: killed.path("opsmind.db")) }
    #expect(error?.isUnfinishedWrite == true)
    let words = line.split(separator: " ")
    #expect((words[0] == "crm" ? killed.crm(String(words[1])) : killed.ops(String(words[1]))).status == 0)
    let owners = try Connection(path: killed.path("opsmind.db")).fetchOne(Int.self, "SELECT count(*) FROM owner")
    #expect(owners == 0)
  }

  @Test(.enabled(if: getuid() != 0, "root writes everywhere")) func `in a read-only folder is told`() throws {
    _ = sandbox.ops("init")
    try sandbox.write("deals.csv", HostilePipeline.csv)
    chmod(sandbox.folder, 0o500)
    defer { chmod(sandbox.folder, 0o700) }
    let transcript = sandbox.crm("import deals.csv")
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("writable"))
    #expect(!doctor().output.contains("restore"))
  }

  @Test(.enabled(if: Tool.exists("/usr/bin/python3")))
  func `that another command writes to is waited for, and then told by whom`() throws {
    _ = sandbox.ops("init")
    try sandbox.write("deals.csv", HostilePipeline.csv)
    let other = Process()
    other.executableURL = URL(filePath: "/usr/bin/python3")
    other.arguments = [
      "-c",
      "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None); db.execute('BEGIN IMMEDIATE'); print('locked', flush=True); sys.stdin.read()",
      sandbox.path("opsmind.db"),
    ]
    let (input, output) = (Pipe(), Pipe())
    (other.standardInput, other.standardOutput) = (input, output)
    try other.run()
    defer {
      try? input.fileHandleForWriting.close()
      other.waitUntilExit()
    }
    try #require(try output.fileHandleForReading.read(upToCount: 6)?.isEmpty == false)
    let transcript = sandbox.crm("import deals.csv", environment: ["OPSMIND_BUSY_TIMEOUT_MS": "50"])
    #expect(transcript.status == 2)
    #expect(transcript.errors.contains("the database is locked"))
    #expect(transcript.errors.contains("python3"))
    #expect(transcript.errors.contains("\(other.processIdentifier)"))
    #expect(sandbox.crm("list").output.isEmpty)
  }

  @Test func `is linted while another command writes to it`() throws {
    _ = sandbox.ops("init")
    let other = try Connection(path: sandbox.path("opsmind.db"), access: .readWrite)
    try other.executeScript("BEGIN IMMEDIATE")
    defer { try? other.executeScript("ROLLBACK") }
    #expect(sandbox.crm("lint").status == 0)
  }
}
