import Importing
import Testing

@Suite struct `CSV record` {
  @Test func `a cell is handed out as bytes`() throws {
    let record = try firstRecord("a,b\n1,xyz\n")
    #expect(record.withCell(1) { [$0.count, Int($0[2])] } == [3, 0x7A])
  }

  @Test func `emptiness and quotes are known`() throws {
    let record = try firstRecord("a,b,c\n,\"\",x\n")
    #expect((0..<3).map(record.isEmpty) == [true, true, false])
    #expect((0..<3).map(record.cellWasQuoted) == [false, true, false])
    #expect((0..<3).map(record.byteCount) == [0, 0, 1])
  }

  @Test func `the raw text is what stands in the file`() throws {
    let record = try firstRecord("a,b\n\"x \"\"y\"\"\", 2 \r\n")
    #expect(record.rawText == "\"x \"\"y\"\"\", 2 ")
    #expect(record.strings == ["x \"y\"", " 2 "])
  }

  @Test func `a copy keeps its values`() throws {
    var reader = try CSVReader(ByteSource(bytes: Array("a\nfirst\nsecond\n".utf8)), dialect: CSVDialect())
    var record = CSVRecord()
    _ = try reader.next(&record)
    let copy = record
    _ = try reader.next(&record)
    #expect([copy.string(0), record.string(0)] == ["first", "second"])
  }

  @Test(arguments: [
    ("a,b,c\n1,2,3\n", ["2:1", "2:3", "2:5"]),
    ("a,b,c\nøø,👩,x\n", ["2:1", "2:4", "2:6"]),
    ("a,b,c\n\"x\ny\r\nz\",\"q\",w\n", ["2:1", "4:4", "4:8"]),
    ("a,b,c\n\"x\"\"\ny\",\"\"\"\",w\n", ["2:1", "3:4", "3:9"]),
    ("\n\na,b,c\r1,\"\r\",3\r", ["4:1", "4:3", "5:3"]),
    ("a,b,c\n,,\n", ["2:1", "2:2", "2:3"]),
  ])
  func `a cell is placed by line and column`(_ text: String, _ places: [String]) throws {
    let record = try firstRecord(text)
    let found = (0..<record.count).map { index in
      let (line, column) = record.lineAndColumn(ofCell: index)
      return "\(line):\(column)"
    }
    #expect(found == places)
  }
}
