import SQLite
import Testing

@Suite struct StatementTests {
  let scratch: Scratch
  let db: Connection

  init() throws {
    scratch = try Scratch()
    db = try scratch.openWithDeals()
  }

  @Test func `a prepared statement runs many times`() throws {
    let insert = try db.prepare("INSERT INTO deal (number, title, amount) VALUES (?, ?, ?)")
    for number in 1...500 {
      try insert.bind(number, at: 1)
      try insert.bind(String(repeating: "å", count: number) + "\(number)", at: 2)
      try insert.bind(nil as Int64?, at: 3)
      try insert.run()
    }
    #expect(try titles(db) == (1...500).map { String(repeating: "å", count: $0) + "\($0)" })
  }

  @Test func `an execution forgets the values of the one before`() throws {
    let select = try db.prepare("SELECT ?1, ?2")
    try select.bind("a", at: 1)
    try select.bind("b", at: 2)
    try select.run()
    try select.bind("c", at: 2)
    let second = try select.next { row in [row.optionalString(0), row.optionalString(1)] }
    #expect(second == [nil, "c"])
  }

  @Test func `bytes and UTF-8 are bound without a string`() throws {
    let select = try db.prepare("SELECT ?, ?")
    try Array("Åse".utf8).withUnsafeBufferPointer { try select.bind(utf8: $0, at: 1) }
    try select.bind([1, 2] as [UInt8], at: 2)
    let values: [SQLValue]? = try select.next { row in [try row[0], try row[1]] }
    #expect(values == [.text("Åse"), .blob([1, 2])])
  }

  @Test func `two statements of one text run side by side`() throws {
    let first = try db.prepare("SELECT column1 FROM (VALUES (1), (2))")
    let second = try db.prepare("SELECT column1 FROM (VALUES (1), (2))")
    _ = try first.next { _ in }
    _ = try second.next { _ in }
    #expect(try first.next { row in row.int(0) } == 2)
    #expect(try second.next { row in row.int(0) } == 2)
  }

  @Test func `a statement outlives its connection`() throws {
    let statement = try Connection(path: ":memory:", access: .readWriteCreate).prepare("SELECT 1")
    #expect(try statement.next { row in row.int(0) } == 1)
  }

  @Test func `more statements than the cache holds work`() throws {
    let sums = try (0..<250).map { try db.fetchOne(Int.self, SQL(text: "SELECT \($0)")) }
    #expect(sums == Array(0..<250))
  }

  @Test func `rows left unread do not block a later change`() throws {
    try db.execute("INSERT INTO deal (number, title) VALUES (1, 'a'), (2, 'b')")
    #expect(try db.fetchOne(String.self, "SELECT title FROM deal ORDER BY number") == "a")
    try db.executeScript("DROP TABLE deal")
    #expect(try db.fetchAll(String.self, "SELECT name FROM sqlite_schema").isEmpty)
  }

  @Test func `execute tells how many rows changed`() throws {
    #expect(try db.execute("INSERT INTO deal (number, title) VALUES (1, 'a'), (2, 'b')") == 2)
  }

  @Test func `a script runs all its statements`() throws {
    try db.executeScript("INSERT INTO deal (title) VALUES ('a;b'); -- one\nINSERT INTO deal (title) VALUES ('c');\n\n")
    #expect(try titles(db) == ["a;b", "c"])
  }

  @Test(arguments: [
    ("SELECT 1; SELECT 2", "the text holds more than one statement"),
    (" -- nothing", "the text holds no statement"),
    ("SELECT 1\0; DROP TABLE deal", "the text contains NUL"),
    ("SELECT ?", "the statement has 1 parameters but 0 values"),
    ("SELECT \"title\"", "no such column: title"),
  ])
  func `a text that is not one statement is refused`(_ sql: String, _ expected: String) throws {
    let error = #expect(throws: SQLiteError.self) { try db.execute(SQL(text: sql)) }
    #expect(error?.message == expected)
  }

  @Test func `a script names the statement that failed`() throws {
    let error = #expect(throws: SQLiteError.self) {
      try db.executeScript("INSERT INTO deal (title) VALUES ('a'); INSERT INTO deal (title) VALUES ('a');")
    }
    #expect(error?.isConstraint == true)
    #expect(error?.sql?.contains("VALUES ('a');") == true)
  }
}
