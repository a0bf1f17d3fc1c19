import Foundation
import SQLite
import Testing

struct `Replacing the content of a database` {
  private let scratch: Scratch
  private let db: Connection
  private let source: Connection

  init() throws {
    scratch = try Scratch()
    db = try scratch.openWithDeals()
    try db.executeScript("INSERT INTO deal (title) VALUES ('old')")
    let copy = scratch.folder + "/source.db"
    try db.backup(to: copy)
    let writable = try Connection(path: copy, access: .unshared)
    try writable.executeScript("UPDATE deal SET title = 'new'; CREATE TABLE more (x TEXT) STRICT")
    source = try Connection(path: copy, access: .immutable)
  }

  @Test func `shows the new content to whoever has it open`() throws {
    let other = try scratch.open(.readOnly)
    #expect(try titles(other) == ["old"])
    try db.replaceContent(with: source) {}
    #expect(try titles(other) == ["new"])
    #expect(try titles(db) == ["new"])
    #expect(try other.dataTables() == ["deal", "more"])
    #expect(try db.journalMode() == "wal")
    #expect(try db.integrityCheck(.full) == [])
  }

  @Test func `leaves the old content to a reader until it has finished`() throws {
    let reader = try scratch.open(.readOnly)
    try reader.transaction(.deferred) {
      #expect(try titles(reader) == ["old"])
      try db.replaceContent(with: source) {}
      #expect(try titles(reader) == ["old"])
    }
    #expect(try titles(reader) == ["new"])
  }

  @Test func `lets nobody write before it`() throws {
    let other = try scratch.open(.readWrite)
    try db.replaceContent(with: source) {
      let seen = try titles(other)
      #expect(seen == ["old"])
      #expect(message { try other.execute("INSERT INTO deal (title) VALUES ('late')") }.contains("is locked"))
    }
    #expect(try titles(other) == ["new"])
  }

  @Test func `that is called off changes nothing`() throws {
    #expect(throws: Interruption.self) { try db.replaceContent(with: source) { throw Interruption() } }
    #expect(try titles(db) == ["old"])
    try db.execute("INSERT INTO deal (title) VALUES ('later')")
    #expect(try titles(scratch.open(.readOnly)) == ["old", "later"])
  }

  @Test func `waits for a writer and then gives up`() throws {
    let writer = try scratch.open(.readWrite)
    try writer.transaction {
      #expect(message { try db.replaceContent(with: source) {} }.contains("is locked"))
    }
    #expect(try titles(db) == ["old"])
  }

  @Test func `makes a large database small`() throws {
    try db.executeScript("CREATE TABLE ballast (b BLOB) STRICT; INSERT INTO ballast VALUES (zeroblob(3000000))")
    try db.checkpoint()
    try db.replaceContent(with: source) {}
    #expect(try db.checkpoint())
    #expect(db.fileSizes.database < 100_000)
    #expect(try db.integrityCheck(.full) == [])
  }

  @Test func `needs pages of the same size, which a rebuilt database has`() throws {
    let path = scratch.folder + "/source.db"
    let writable = try Connection(path: path, access: .unshared)
    try writable.rebuild(pageSize: 8192)
    #expect(throws: SQLiteError.self) {
      try db.replaceContent(with: Connection(path: path, access: .immutable)) {}
    }
    #expect(try titles(db) == ["old"])
    try writable.rebuild(pageSize: db.pageSize())
    try db.replaceContent(with: Connection(path: path, access: .immutable)) {}
    #expect(try titles(db) == ["new"])
  }
}
