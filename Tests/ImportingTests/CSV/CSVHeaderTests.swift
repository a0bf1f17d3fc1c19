import Importing
import Testing

@Suite struct `CSV header` {
  private func header(_ line: String) throws -> CSVHeader {
    try CSVReader(ByteSource(bytes: Array("\(line)\n".utf8)), dialect: CSVDialect()).header
  }

  @Test(arguments: [
    "Close Date", " close date ", "CLOSE DATE*", "\u{FEFF}Close Date", "\u{200D}Close Date", "Close Date *",
  ])
  func `a column is found in any spelling`(_ spelling: String) throws {
    #expect(try header("id,\(spelling)").index(of: "close date") == 1)
  }

  @Test func `accents are found composed and decomposed`() throws {
    #expect(try header("id,BELØP I A\u{30A}R").index(of: "beløp i år") == 1)
  }

  @Test func `an unknown name has no column`() throws {
    #expect(try header("id,name").index(of: "stage") == nil)
  }

  @Test func `names are trimmed and originals kept`() throws {
    let header = try header(" id ,Contact person*")
    #expect(header.names == ["id", "Contact person*"])
    #expect(header.originals == [" id ", "Contact person*"])
  }

  @Test func `a repeated name gets a number and a warning`() throws {
    let header = try header("Deal Stage,id,deal stage,Deal Stage")
    #expect(header.names == ["Deal Stage", "id", "deal stage#2", "Deal Stage#3"])
    #expect(header.index(of: "deal stage#3") == 3)
    #expect(
      header.warnings.first?.description
        == "line 1, column 15: the header \"deal stage\" occurs more than once; this column is read as \"deal stage#2\", "
        + "so rename one of them if it is the one meant")
  }

  @Test func `a number that is taken is not given again`() throws {
    #expect(try header("a#2,a,a").names == ["a#2", "a", "a#3"])
  }

  @Test func `an empty name gets its place and a warning`() throws {
    let header = try header("Date,USD,")
    #expect(header.names == ["Date", "USD", "column 3"])
    #expect(header.index(of: "Column 3") == 2)
    #expect(
      header.warnings.map(\.description) == [
        "line 1, column 10: the column has no name; it is read as \"column 3\", so name it in the header if it is needed"
      ])
  }
}
