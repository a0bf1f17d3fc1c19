import SQLite
import Testing

@Suite struct SQLTests {
  @Test func `an interpolated value becomes a parameter`() {
    let sql: SQL = "UPDATE deal SET owner = \("Åse") WHERE number = \(7) AND won = \(true)"
    #expect(sql.text == "UPDATE deal SET owner = ? WHERE number = ? AND won = ?")
    #expect(sql.values == [.text("Åse"), .integer(7), .integer(1)])
  }

  @Test func `nil is bound as NULL`() {
    let owner: String? = nil
    let sql: SQL = "SELECT \(owner)"
    #expect(sql == SQL(text: "SELECT ?", values: [.null]))
  }

  @Test func `a list becomes one parameter for each value`() {
    let sql: SQL = "SELECT 1 WHERE 2 IN (\(values: [1, 2, 3]))"
    #expect(sql == SQL(text: "SELECT 1 WHERE 2 IN (?, ?, ?)", values: [.integer(1), .integer(2), .integer(3)]))
  }

  @Test func `an empty list matches nothing`() throws {
    let db = try Connection(path: ":memory:", access: .readWriteCreate)
    #expect(try db.fetchOne(Bool.self, "SELECT 2 IN (\(values: [Int]()))") == false)
  }

  @Test func `trusted text is pasted`() {
    let sql: SQL = "SELECT \(raw: "title") FROM deal"
    #expect(sql == SQL(text: "SELECT title FROM deal"))
  }

  @Test func `a part keeps its values in order`() {
    let filter: SQL = "stage = \("won")"
    let sql: SQL = "SELECT \(1) WHERE \(filter) AND \(2)"
    #expect(sql.text == "SELECT ? WHERE stage = ? AND ?")
    #expect(sql.values == [.integer(1), .text("won"), .integer(2)])
  }

  @Test(arguments: [
    "'; DROP TABLE deal; --", "it's \"quoted\"", "👩‍👩‍👧 Ødegård", "before\0after", "", "?1 :name $x",
    String(repeating: "x", count: 1_000_000),
  ])
  func `text comes back as it was bound`(_ text: String) throws {
    let scratch = try Scratch()
    let db = try scratch.openWithDeals()
    try db.execute("INSERT INTO deal (number, title) VALUES (1, \(text))")
    #expect(try titles(db) == [text])
  }

  @Test(arguments: [
    SQLValue.null, .integer(.min), .integer(.max), .real(-0.5), .text("é"), .blob([]), .blob([0, 255]),
  ])
  func `a value keeps its storage class`(_ value: SQLValue) throws {
    let db = try Connection(path: ":memory:", access: .readWriteCreate)
    #expect(try db.fetchOne(SQLValue.self, "SELECT \(value)") == value)
  }
}
