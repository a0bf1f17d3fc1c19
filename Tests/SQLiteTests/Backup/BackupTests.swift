import Foundation
import SQLite
import Testing

struct `A backup` {
  private let scratch: Scratch
  private let db: Connection
  private var copy: String { scratch.folder + "/copy.db" }

  init() throws {
    scratch = try Scratch()
    db = try scratch.openWithDeals()
    try db.execute("INSERT INTO deal (title) VALUES ('a')")
  }

  @Test func `of a database in WAL mode is one file that needs no other`() throws {
    try db.backup(to: copy)
    let header = try Data(contentsOf: URL(filePath: copy)).prefix(20)
    #expect(try db.journalMode() == "wal")
    #expect(Array(header.suffix(2)) == [1, 1])
    #expect(try scratch.fileNames == ["copy.db", "test.db", "test.db-shm", "test.db-wal"])
  }

  @Test func `is read without a file beside it`() throws {
    try db.backup(to: copy)
    #expect(try titles(Connection(path: copy, access: .immutable)) == ["a"])
    #expect(try scratch.fileNames.filter { $0.hasPrefix("copy") } == ["copy.db"])
  }

  @Test func `holds one moment of a database that is written all the time`() async throws {
    try db.executeScript("CREATE TABLE sum (total INTEGER) STRICT; INSERT INTO sum VALUES (0)")
    let path = scratch.path
    let writer = Task.detached {
      let db = try Connection(path: path, access: .readWrite)
      var written = 0
      while !Task.isCancelled {
        written += 1
        try db.transaction {
          try db.execute("INSERT INTO deal (title, amount) VALUES (\("deal \(written)"), 1)")
          try db.execute("UPDATE sum SET total = total + 1")
        }
      }
    }
    for number in 0..<20 {
      let copy = scratch.folder + "/copy\(number).db"
      try db.backup(to: copy)
      let read = try Connection(path: copy, access: .immutable)
      #expect(try read.integrityCheck(.full) == [])
      #expect(
        try read.fetchOne(Int.self, "SELECT total FROM sum")
          == read.fetchOne(Int.self, "SELECT coalesce(sum(amount), 0) FROM deal"))
    }
    writer.cancel()
    try await writer.value
  }

  @Test func `into a folder that is missing leaves nothing`() throws {
    #expect(throws: SQLiteError.self) { try db.backup(to: scratch.folder + "/none/copy.db") }
    #expect(try !scratch.fileNames.contains("none"))
  }
}

struct `A database that nobody writes` {
  @Test(arguments: ["a b.db", "a?mode=memory.db", "a#b.db", "100%.db", "a%20b.db", "å🚀.db", "file:x.db"])
  func `is read under any name`(_ name: String) throws {
    let scratch = try Scratch()
    try scratch.openWithDeals().execute("INSERT INTO deal (title) VALUES ('a')")
    try FileManager.default.moveItem(atPath: scratch.path, toPath: scratch.folder + "/" + name)
    let db = try Connection(path: scratch.folder + "/" + name, access: .immutable)
    #expect(try titles(db) == ["a"])
    #expect(throws: SQLiteError.self) { try db.execute("DELETE FROM deal") }
    #expect(try scratch.fileNames == [name])
  }
}
