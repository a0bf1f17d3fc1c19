import Foundation
import SQLite
import Synchronization
import Testing

@Suite struct ConnectionPoolTests {
  let scratch: Scratch
  let pool: ConnectionPool

  init() throws {
    scratch = try Scratch()
    pool = try ConnectionPool(path: scratch.path)
    try pool.write { db in
      try db.executeScript("CREATE TABLE deal (number INTEGER PRIMARY KEY, title TEXT NOT NULL) STRICT")
    }
  }

  private func insert(_ title: String) throws {
    try pool.write { db in try db.execute("INSERT INTO deal (title) VALUES (\(title))") }
  }

  @Test func `what is written can be read`() throws {
    try insert("a")
    #expect(try pool.read { db in try titles(db) } == ["a"])
  }

  @Test func `a write that throws leaves nothing`() throws {
    #expect(throws: Interruption()) {
      try pool.write { db in
        try db.execute("INSERT INTO deal (title) VALUES ('a')")
        throw Interruption()
      }
    }
    #expect(try pool.read { db in try titles(db) } == [])
  }

  @Test func `a reader cannot write`() throws {
    let error = #expect(throws: SQLiteError.self) {
      try pool.read { db in try db.execute("INSERT INTO deal (title) VALUES ('a')") }
    }
    #expect(error?.isReadOnly == true)
  }

  @Test func `all queries of a read see one state`() throws {
    let pool = pool
    let seen = try pool.read { db in
      let before = try titles(db)
      try pool.write { writer in try writer.execute("INSERT INTO deal (title) VALUES ('a')") }
      return [before, try titles(db)]
    }
    #expect(seen == [[], []])
    #expect(try pool.read { db in try titles(db) } == ["a"])
  }

  @Test func `readers of one snapshot see the same state`() throws {
    try insert("a")
    let readers = try pool.snapshotReaders(2)
    try insert("b")
    #expect(try readers.map { try $0.read { db in try titles(db) } } == [["a"], ["a"]])
  }

  @Test func `more threads than readers are served`() throws {
    try insert("a")
    let pool = pool
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      let result = try? pool.read { db in try titles(db) }
      if result != ["a"] { failures.withLock { $0 += 1 } }
    }
    #expect(failures.withLock { $0 } == 0)
  }

  @Test func `writes from many threads are all kept`() throws {
    let pool = pool
    DispatchQueue.concurrentPerform(iterations: 16) { number in
      _ = try? pool.write { db in try db.execute("INSERT INTO deal (title) VALUES (\(String(number)))") }
    }
    #expect(try pool.read { db in try titles(db) }.count == 16)
  }
}
