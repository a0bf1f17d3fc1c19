import Importing
import Testing

@Suite struct `CSV reader` {
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "end"])
  func `every line end reads, at the end of the file or not`(_ lineEnd: String, _ last: String) throws {
    let text = "a,b\(lineEnd)1,2\(lineEnd)3,4" + (last.isEmpty ? "" : lineEnd)
    let reading = try CSVReading(text)
    #expect(reading.rows == [["1", "2"], ["3", "4"]])
    #expect(reading.events == ["row 1 at 2", "row 2 at 3"])
  }

  @Test func `line ends may be mixed`() throws {
    let reading = try CSVReading("a,b\r1,2\r\n3,4\n5,6\r\r\n7,8")
    #expect(reading.events == ["row 1 at 2", "row 2 at 3", "row 3 at 4", "row 4 at 6"])
  }

  @Test func `blank lines are skipped but counted as lines`() throws {
    #expect(try CSVReading("\n\na\n\n1\n\n\n2\n\n").events == ["row 1 at 5", "row 2 at 8"])
  }

  @Test func `a line of blanks is a cell`() throws {
    #expect(try CSVReading("a\n  \n").rows == [["  "]])
  }

  @Test func `an empty quoted cell is a row`() throws {
    #expect(try CSVReading("a\n\"\"\n").rows == [[""]])
  }

  @Test func `blanks around cells are kept`() throws {
    #expect(try CSVReading("a,b\n 1 ,\t2\n").rows == [[" 1 ", "\t2"]])
  }

  @Test func `doubled quotes read as one`() throws {
    #expect(try CSVReading("a,b,c\n\"x \"\"y\"\" z\",\"\"\"\",\"w\"\n").rows == [["x \"y\" z", "\"", "w"]])
  }

  @Test func `a quote within an unquoted cell is text`() throws {
    #expect(try CSVReading("a,b\n5\" pipe, \"x\"\n").rows == [["5\" pipe", " \"x\""]])
  }

  @Test func `line ends between quotes are text`() throws {
    let reading = try CSVReading("a,b\n\"x\r\ny\nz\",1\n2,3\n")
    #expect(reading.rows == [["x\r\ny\nz", "1"], ["2", "3"]])
    #expect(reading.events == ["row 1 at 2", "row 2 at 5"])
  }

  @Test func `extra cells that are empty are dropped`() throws {
    #expect(try CSVReading("a,b\n1,2,,\"\"\n").rows == [["1", "2"]])
  }

  @Test func `a byte-order mark is not part of the first name`() throws {
    #expect(try CSVReading("\u{FEFF}id,b\n1,2\n").header == ["id", "b"])
  }

  @Test func `the line by which Excel is told the delimiter is not the header`() throws {
    let reading = try CSVReading("sep=;\na;b\n1;2\n", CSVDialect(delimiter: UInt8(ascii: ";")))
    #expect(reading.header == ["a", "b"])
    #expect(reading.events == ["row 1 at 3"])
  }

  @Test func `a header without rows is an empty list`() throws {
    #expect(try CSVReading("a,b\n").events.isEmpty)
  }

  @Test func `more than 64 columns read`() throws {
    let cells = (0..<500).map { "c\($0)" }
    let line = cells.joined(separator: ",")
    #expect(try CSVReading("\(line)\n\(line)\n").rows == [cells])
  }

  @Test func `a cell of a million characters reads in small chunks`() throws {
    let long = String(repeating: "ø", count: 1_000_000)
    let reading = try CSVReading("a,b\n\"\(long)\",1\n2,3\n", options: .init(chunkSize: 4096))
    #expect(reading.rows.map { $0[0].utf8.count } == [2_000_000, 1])
  }

  @Test func `rows of any width read where they are allowed`() throws {
    #expect(
      try CSVReading("a,b\n1\n1,2,3\n", options: .init(allowsRaggedRows: true)).rows == [["1"], ["1", "2", "3"]])
  }

  @Test func `rows and rejected rows are counted`() throws {
    var reader = try CSVReader(ByteSource(bytes: Array("a,b\n1,2\n1\n3,4\n".utf8)), dialect: CSVDialect())
    var record = CSVRecord()
    while try reader.next(&record) != nil {}
    #expect([reader.recordCount, reader.rejectedCount, reader.bytesRead] == [2, 1, 14])
  }

  @Test func `a file of blank lines has no header`() {
    #expect(throws: CSVFileError.noHeader(name: "<memory>")) { try CSVReading("\n\r\n") }
  }

  @Test func `a header that cannot be read stops reading`() throws {
    let error = #expect(throws: CSVFileError.self) { try CSVReading("a,\"b\n1,2\n") }
    #expect(
      error?.description
        == "<memory>: line 1, column 3: the header cannot be read: the quote that opens cell 2 is not closed; close it, "
        + "and write a quote inside a quoted cell as \"\"")
  }

  @Test func `a file of another kind is refused by name`() {
    #expect(throws: CSVFileError.notCSV(name: "<memory>", .pdf)) { try CSVReading("%PDF-1.7\n") }
  }
}
