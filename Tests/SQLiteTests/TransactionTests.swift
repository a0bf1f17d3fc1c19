import SQLite
import Testing

@Suite struct TransactionTests {
  let scratch: Scratch
  let db: Connection

  init() throws {
    scratch = try Scratch()
    db = try scratch.openWithDeals()
  }

  private func insert(_ title: String) throws {
    try db.execute("INSERT INTO deal (title) VALUES (\(title))")
  }

  @Test func `a transaction is kept`() throws {
    try db.transaction { try insert("a") }
    #expect(try titles(scratch.open(.readOnly)) == ["a"])
  }

  @Test func `what is thrown undoes the transaction`() throws {
    #expect(throws: Interruption()) {
      try db.transaction {
        try insert("a")
        throw Interruption()
      }
    }
    #expect(try titles(db) == [])
    #expect(!db.isInTransaction)
  }

  @Test func `what is thrown in a nested transaction undoes only that`() throws {
    try db.transaction {
      try insert("outer")
      try? db.transaction {
        try insert("inner")
        try? db.transaction {
          try insert("innermost")
          throw Interruption()
        }
        throw Interruption()
      }
      try db.transaction { try insert("second") }
    }
    #expect(try titles(db) == ["outer", "second"])
  }

  @Test func `a refused commit undoes the transaction`() throws {
    try db.executeScript(
      "CREATE TABLE step (deal INTEGER REFERENCES deal (number) DEFERRABLE INITIALLY DEFERRED) STRICT")
    let error = #expect(throws: SQLiteError.self) {
      try db.transaction { try db.execute("INSERT INTO step (deal) VALUES (99)") }
    }
    #expect(error?.isConstraint == true)
    #expect(!db.isInTransaction)
    #expect(try db.fetchOne(Int.self, "SELECT count(*) FROM step") == 0)
  }

  @Test func `work that is not committed is invisible and lost with its connection`() throws {
    let reader = try scratch.open(.readOnly)
    var other: Connection? = try scratch.open()
    try other?.execute("BEGIN IMMEDIATE")
    try other?.execute("INSERT INTO deal (title) VALUES ('a')")
    #expect(try titles(reader) == [])
    other = nil
    #expect(try titles(reader) == [])
    try insert("b")
    #expect(try titles(reader) == ["b"])
  }

  @Test func `a full database undoes the transaction`() throws {
    try db.executeScript("PRAGMA max_page_count = 8")
    let error = #expect(throws: SQLiteError.self) {
      try db.transaction {
        try insert("a")
        try insert(String(repeating: "x", count: 100_000))
      }
    }
    #expect(error?.isFull == true)
    #expect(!db.isInTransaction)
    #expect(try titles(db) == [])
  }

  @Test func `full durability lasts for the closure`() throws {
    let inside = try db.withFullDurability { try db.fetchOne(Int.self, "PRAGMA synchronous") }
    #expect(inside == 2)
    #expect(try db.fetchOne(Int.self, "PRAGMA synchronous") == 1)
  }

  @Test func `full durability ends when the closure throws`() throws {
    #expect(throws: Interruption()) { try db.withFullDurability { throw Interruption() } }
    #expect(try db.fetchOne(Int.self, "PRAGMA synchronous") == 1)
  }

  @Test func `full durability is refused inside a transaction`() throws {
    #expect(throws: SQLiteError.self) { try db.transaction { try db.withFullDurability {} } }
  }
}
