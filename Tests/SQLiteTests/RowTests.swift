import SQLite
import Testing

private struct Deal: RowDecodable, Equatable {
  var number: Int
  var title: String
  var amount: Int64?

  init(row: borrowing Row) throws {
    title = try row["title"]
    amount = try row["amount"]
    number = try row["number"]
  }
}

private enum Stage: String, SQLBindable, SQLDecodable {
  case won, lost
}

@Suite struct RowTests {
  let db: Connection

  init() throws {
    db = try Connection(path: ":memory:", access: .readWriteCreate)
  }

  @Test func `a row is decoded by column name in any order`() throws {
    let deal = try #require(try db.fetchOne(Deal.self, "SELECT 7 AS number, NULL AS amount, 'Vault' AS title"))
    #expect(deal.number == 7)
    #expect(deal.title == "Vault")
    #expect(deal.amount == nil)
  }

  @Test func `no row is nil`() throws {
    #expect(try db.fetchOne(Int.self, "SELECT 1 WHERE 0") == nil)
  }

  @Test func `all rows come in order`() throws {
    #expect(try db.fetchAll(Int.self, "SELECT column1 FROM (VALUES (3), (1), (2))") == [3, 1, 2])
  }

  @Test func `numbers are read by column number`() throws {
    try db.forEach("SELECT 5, 2.5") { row in
      let (integer, small, flag, real) = (row.int64(0), row.int(0), row.bool(0), row.double(1))
      #expect(integer == 5)
      #expect(small == 5)
      #expect(flag)
      #expect(real == 2.5)
    }
  }

  @Test func `text and bytes are read by column number`() throws {
    try db.forEach("SELECT 'é', x'00ff'") { row in
      let (text, blob) = (row.string(0), row.bytes(1))
      let utf8 = row.withUTF8(0) { $0.map(Array.init) }
      #expect(text == "é")
      #expect(utf8 == [0xC3, 0xA9])
      #expect(blob == [0, 255])
    }
  }

  @Test func `columns have their names`() throws {
    try db.forEach("SELECT 1 AS number, 2 AS title") { row in
      let names = (0..<row.columnCount).map { row.columnName($0) }
      #expect(names == ["number", "title"])
    }
  }

  @Test func `optional numbers tell NULL from 0`() throws {
    try db.forEach("SELECT NULL, 0") { row in
      let integers = [row.optionalInt64(0), row.optionalInt64(1)]
      let small = [row.optionalInt(0), row.optionalInt(1)]
      let reals = [row.optionalDouble(0), row.optionalDouble(1)]
      #expect(integers == [nil, 0])
      #expect(small == [nil, 0])
      #expect(reals == [nil, 0])
    }
  }

  @Test func `optional text tells NULL from empty`() throws {
    try db.forEach("SELECT NULL, ''") { row in
      let texts = [row.optionalString(0), row.optionalString(1)]
      let lengths = [row.withUTF8(0) { $0?.count }, row.withUTF8(1) { $0?.count }]
      #expect(texts == [nil, ""])
      #expect(lengths == [nil, 0])
    }
  }

  @Test func `a type with a raw value is bound and read`() throws {
    #expect(try db.fetchOne(Stage.self, "SELECT \(Stage.lost)") == .lost)
  }

  @Test(arguments: [
    (
      "SELECT 1 AS number, 'secret' AS amount, 't' AS title",
      "column 'amount' should hold INTEGER but holds TEXT. Correct the data or the query. "
    ),
    (
      "SELECT 1 AS number, 5 AS amount, NULL AS title",
      "column 'title' should hold TEXT but holds NULL. Correct the data or the query. "
    ),
    ("SELECT 1 AS number, 5 AS amount", "column 'title' is not in the result. Select it, or correct its name. "),
    (
      "SELECT 't' AS title, 5 AS amount, 1 AS number, 2 AS number",
      "column 'number' is several times in the result. Give each its own name with AS. "
    ),
  ])
  func `a row that does not fit names column and statement`(_ sql: String, _ expected: String) {
    #expect(message { _ = try db.fetchAll(Deal.self, SQL(text: sql)) } == expected + "SQL: " + sql)
  }

  @Test func `an error does not show the value`() {
    let text = message { _ = try db.fetchOne(Int.self, "SELECT \("secret") AS amount") }
    #expect(
      text
        == "column 'amount' should hold INTEGER but holds TEXT. Correct the data or the query. SQL: SELECT ? AS amount")
  }

  @Test func `a value the type refuses is an error without the value`() {
    let text = message { _ = try db.fetchOne(Stage.self, "SELECT \("secret") AS stage") }
    #expect(text == "column 'stage' holds a value that is not a valid Stage. Correct the data. SQL: SELECT ? AS stage")
  }

  @Test func `a column number outside the row is an error`() {
    #expect(throws: RowDecodingError(column: "3", sql: "SELECT 1", problem: .missing)) {
      try db.forEach("SELECT 1") { row in let _: Int = try row[3] }
    }
  }
}
