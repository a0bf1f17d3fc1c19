import Importing
import Testing

@Suite struct `CSV rejections` {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: [UInt8]
    let events: [String]
    let message: String
    let raw: String
    var limit = 64 << 20
    var testDescription: String { events.first ?? "" }

    init(_ text: String, _ events: [String], _ message: String, raw: String, limit: Int = 64 << 20) {
      self.init(bytes: Array(text.utf8), events, message, raw: raw, limit: limit)
    }

    init(bytes: [UInt8], _ events: [String], _ message: String, raw: String, limit: Int = 64 << 20) {
      text = bytes
      self.events = events
      self.message = message
      self.raw = raw
      self.limit = limit
    }
  }

  static let cases = [
    Case(
      "id,name\n1,\"x\n2,y\n3,z\n", ["rejected 1 at 2:3 unterminated-quote", "row 2 at 3", "row 3 at 4"],
      "the quote that opens \"name\" is not closed; close it, and write a quote inside a quoted cell as \"\"",
      raw: "1,\"x"),
    Case(
      "id,name\n1,\"x\r\n2,y\r\n3,\"z\"\r\n",
      ["rejected 1 at 2:3 unterminated-quote", "row 2 at 3", "row 3 at 4"],
      "the quote that opens \"name\" is not closed; close it, and write a quote inside a quoted cell as \"\"",
      raw: "1,\"x"),
    Case(
      "id,note,name\n1,\"x\ny\",\"z\n2,a,b\n",
      ["rejected 1 at 3:4 unterminated-quote", "row 2 at 4"],
      "the quote that opens \"name\" is not closed; close it, and write a quote inside a quoted cell as \"\"",
      raw: "1,\"x\ny\",\"z"),
    Case(
      "id,name\n1,\"x\"y\n2,z\n", ["rejected 1 at 2:6 text-after-quote", "row 2 at 3"],
      "text follows the closing quote of \"name\"; write a quote inside a quoted cell as \"\", or remove the text",
      raw: "1,\"x\"y"),
    Case(
      "id,name\n1,\"x\" ,\"y\n2,z\n", ["rejected 1 at 2:8 unterminated-quote", "row 2 at 3"],
      "the quote that opens cell 3 is not closed; close it, and write a quote inside a quoted cell as \"\"",
      raw: "1,\"x\" ,\"y"),
    Case(
      "id,name,stage\n1,x\n2,y,z\n", ["rejected 1 at 2:4 too-few-cells", "row 2 at 3"],
      "the row has 2 cells, the header 3; the first one missing is stage; add it", raw: "1,x"),
    Case(
      "id,name\n1,\"x\ny\",2\n3,\"4\n5\",6\n",
      ["rejected 1 at 3:4 too-many-cells", "rejected 2 at 5:4 too-many-cells"],
      "the row has 3 cells, the header 2; the row runs to line 3, so check for a quote that is not closed, "
        + "or put a cell that holds ',' between quotes", raw: "1,\"x\ny\",2"),
    Case(
      "id,name\n1,x,,y\n2,z\n", ["rejected 1 at 2:6 too-many-cells", "row 2 at 3"],
      "the row has 4 cells, the header 2; put a cell that holds ',' between quotes", raw: "1,x,,y"),
    Case(
      "id,name\n\"1\n2\"\n3,z\n", ["rejected 1 at 3:3 too-few-cells", "row 2 at 4"],
      "the row has 1 cell, the header 2; the first one missing is name; the row runs to line 3, so check for "
        + "a quote that is not closed, or add it", raw: "\"1\n2\""),
    Case(
      bytes: Array("id,name\n1,Kø".utf8) + [0xE5] + Array("re\n2,z\n".utf8),
      ["rejected 1 at 2:5 invalid-text", "row 2 at 3"],
      "byte 0xE5 in \"name\" is not UTF-8; try --encoding windows-1252, or save the file as UTF-8",
      raw: "1,Kø\u{FFFD}re"),
    Case(
      bytes: Array("id,name\n1,\"K".utf8) + [0xE5] + Array("re\"\n2,z\n".utf8),
      ["rejected 1 at 2:5 invalid-text", "row 2 at 3"],
      "byte 0xE5 in \"name\" is not UTF-8; try --encoding windows-1252, or save the file as UTF-8",
      raw: "1,\"K\u{FFFD}re\""),
    Case(
      bytes: Array("id,name\n1,x".utf8) + [0xED, 0xA0, 0xBD] + Array("\n2,z\n".utf8),
      ["rejected 1 at 2:4 invalid-text", "row 2 at 3"],
      "half a character (surrogate U+D83D) in \"name\"; correct it, or save the file as UTF-8",
      raw: "1,x\u{FFFD}\u{FFFD}\u{FFFD}"),
    Case(
      "id,name\n1,x\0y\n2,z\n", ["rejected 1 at 2:4 nul-byte", "row 2 at 3"],
      "a NUL byte in \"name\"; remove it, or state the file's --encoding if all its text looks wrong", raw: "1,x\0y"),
    Case(
      "id,name\n1,\"x\0y\"\n2,z\n", ["rejected 1 at 2:5 nul-byte", "row 2 at 3"],
      "a NUL byte in \"name\"; remove it, or state the file's --encoding if all its text looks wrong", raw: "1,\"x\0y\""
    ),
    Case(
      "id,name\n1,xxxxxxxxxxxxxxx\n2,z\n", ["rejected 1 at 2:1 record-too-long", "row 2 at 3"],
      "the row is longer than 10 bytes; check for a missing line end, or split the row", raw: "1,xxxxxxxx", limit: 10),
    Case(
      "id,name\n1,\"x\n2,y\n3,zzz\n4,w\n",
      ["rejected 1 at 2:3 unterminated-quote", "row 2 at 3", "row 3 at 4", "row 4 at 5"],
      "the quote that opens \"name\" is not closed; close it, and write a quote inside a quoted cell as \"\"",
      raw: "1,\"x",
      limit: 10),
  ]

  @Test(arguments: cases)
  func `a row that cannot be read is named and reading goes on`(_ expected: Case) throws {
    let reading = try CSVReading(expected.text, options: .init(recordLimit: expected.limit))
    #expect(reading.events == expected.events)
    #expect(reading.problems.first?.message == expected.message)
    #expect(reading.rejects.first == expected.raw)
  }

  @Test(arguments: cases)
  func `rejections do not depend on the chunks`(_ expected: Case) throws {
    for chunkSize in 1...expected.text.count {
      let options = CSVReader.Options(recordLimit: expected.limit, chunkSize: chunkSize)
      #expect(try CSVReading(expected.text, options: options).events == expected.events)
    }
  }

  @Test func `every kind of row problem has a case`() {
    let kinds = Set(Self.cases.compactMap { $0.events.first?.split(separator: " ").last.map(String.init) })
    let headers: Set = [CSVProblem.Code.repeatedHeader, .emptyHeader]
    #expect(kinds == Set(CSVProblem.Code.allCases.filter { !headers.contains($0) }.map(\.rawValue)))
  }

  @Test func `a problem is printed with its place`() throws {
    let problem = try #require(CSVReading("a,b\n1\n").problems.first)
    #expect(
      problem.description
        == "line 2, column 2: the row has 1 cell, the header 2; the first one missing is b; add it")
  }

  @Test func `a line longer than the limit is skipped without keeping it`() throws {
    let text = "a,b\n" + String(repeating: "x", count: 5000) + "\r\n1,2\n"
    let reading = try CSVReading(text, options: .init(recordLimit: 100, chunkSize: 64))
    #expect(reading.rows == [["1", "2"]])
    #expect(reading.rejects.map(\.count) == [100])
  }
}
