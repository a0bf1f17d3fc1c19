import CSQLite
import Foundation
import SQLite
import Testing

@Suite struct ConnectionTests {
  let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(arguments: ["test.db", "test.db-wal", "test.db-shm"])
  func `new files can be read by their owner only`(_ name: String) throws {
    let db = try scratch.openWithDeals()
    #expect(try scratch.mode(of: name) == 0o600)
    _ = db
  }

  @Test func `a database for writing is in WAL mode`() throws {
    #expect(try scratch.open().journalMode() == "wal")
  }

  @Test(arguments: [("foreign_keys", 1), ("trusted_schema", 0), ("synchronous", 1), ("cache_size", -16_384)])
  func `a connection is configured`(_ pragma: String, _ value: Int) throws {
    #expect(try scratch.open().fetchOne(Int.self, "PRAGMA \(raw: pragma)") == value)
  }

  @Test func `a reader cannot write`() throws {
    _ = try scratch.openWithDeals()
    let keeper = try scratch.open()
    let error = #expect(throws: SQLiteError.self) {
      try scratch.open(.readOnly).execute("DELETE FROM deal")
    }
    #expect(error?.isReadOnly == true)
    _ = keeper
  }

  @Test func `a missing file is not created by a reader`() throws {
    #expect(throws: SQLiteError.self) { try scratch.open(.readOnly) }
    #expect(try scratch.fileNames == [])
  }

  @Test func `a file in a folder that cannot be written is refused with the reason`() {
    let text = message { _ = try Connection(path: "/proc/self/none.db", access: .readWriteCreate) }
    #expect(
      text == "/proc/self/none.db: the file cannot be created: No such file or directory. "
        + "Check that the folder exists and that its files may be read and written by you.")
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder without write permission is refused`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: scratch.folder)
    let error = #expect(throws: SQLiteError.self) { try scratch.open() }
    #expect(error?.message == "the file cannot be created: Permission denied")
  }

  @Test func `another file is not a database`() throws {
    try Data(repeating: 65, count: 4_096).write(to: URL(filePath: scratch.path))
    let error = #expect(throws: SQLiteError.self) { try scratch.open() }
    #expect(error?.isNotADatabase == true)
  }

  @Test func `a path that looks like a URI is a path`() throws {
    let error = #expect(throws: SQLiteError.self) { try Connection(path: "file:none.db?mode=memory") }
    #expect(error?.code == SQLITE_CANTOPEN)
  }

  @Test func `a locked database is an error after the timeout`() throws {
    let holder = try scratch.openWithDeals()
    try holder.execute("BEGIN IMMEDIATE")
    let other = try scratch.open(busyTimeout: 30)
    let error = #expect(throws: SQLiteError.self) { try other.execute("BEGIN IMMEDIATE") }
    #expect(error?.isBusy == true)
    #expect(error?.lock == LockWait(waitedMilliseconds: 30, otherHolders: []))
  }

  @Test func `a lock that waiting cannot release is reported without waiting`() throws {
    let holder = try scratch.openWithDeals()
    let other = try scratch.open(busyTimeout: 30)
    try other.execute("BEGIN")
    _ = try titles(other)
    try holder.execute("INSERT INTO deal (title) VALUES ('a')")
    let error = #expect(throws: SQLiteError.self) { try other.execute("DELETE FROM deal") }
    #expect(error?.extendedCode == SQLITE_BUSY | (2 << 8))
    #expect(error?.lock?.waitedMilliseconds == 0)
  }

  @Test func `the holders of a file are found`() throws {
    let db = try scratch.openWithDeals()
    let holders = LockHolders.processes(holding: db.path)
    #expect(holders.map(\.pid) == [getpid()])
    #expect(holders.first?.command.isEmpty == false)
  }

  @Test func `another process that holds a file is named`() throws {
    try Data().write(to: URL(filePath: scratch.path))
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(filePath: "/bin/cat")
    process.standardInput = input
    process.standardOutput = FileHandle(forWritingAtPath: scratch.path)
    try process.run()
    let holders = LockHolders.processes(holding: scratch.path)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(holders.contains(LockHolder(pid: process.processIdentifier, command: "cat")))
  }

  @Test func `a file nobody has open has no holders`() {
    #expect(LockHolders.processes(holding: scratch.path) == [])
  }
}
