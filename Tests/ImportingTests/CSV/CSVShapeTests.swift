import Importing
import Testing

@Suite struct `CSV shape` {
  static let cases: [(String, CSVShape.Finding.Code, Int, String)] = [
    (
      "Deals of Q3\n\nid,name,stage\n1,x,new_lead\n2,y,new_lead\n", .titleAboveHeader, 1,
      "this line is no header; the column names seem to stand in line 3, so delete the lines above it"
    ),
    (
      "Deals of Q3,,\n1,x,9\n2,y,9\n", .titleAboveHeader, 1,
      "this line is no header; delete what stands above the line with the column names"
    ),
    (
      "1,2026-01-02,100.00\n2,2026-01-03,200.00\n", .noHeader, 1,
      "this line holds data, not column names; put a line with the names above it"
    ),
    (
      "Row Labels,Sum of Amount\nanna,100\nbjorn,200\n", .pivotTable, 1,
      "\"Row Labels\" shows that this is a pivot table; export the list of records it was made of"
    ),
    (
      "owner,Sum of Amount,Count of id\nanna,100,2\nbjorn,200,3\n", .pivotTable, 1,
      "\"Sum of Amount\" shows that this is a pivot table; export the list of records it was made of"
    ),
    (
      "owner,amount\nanna,100\nGrand Total,100\n", .totalRow, 3,
      "\"Grand Total\" shows that this row is a total, not a record; delete it, or export without totals"
    ),
    (
      "owner,amount\nanna,100\nTotal:,100\n", .totalRow, 3,
      "\"Total:\" shows that this row is a total, not a record; delete it, or export without totals"
    ),
    (
      "id,name,stage\n1\n2,y\n3,z,new_lead\n", .ragged, 2,
      "2 of the first 3 rows do not have the header's 3 cells; check the --delimiter, or export a plain list"
    ),
  ]

  @Test(arguments: cases)
  func `a file that is not a list is told by its reason`(
    _ text: String, _ code: CSVShape.Finding.Code, _ line: Int, _ message: String
  ) throws {
    let finding = try #require(try CSVShape.check(ByteSource(bytes: Array(text.utf8)), dialect: CSVDialect()))
    #expect(finding.code == code)
    #expect(finding.line == line)
    #expect(finding.message == message)
  }

  @Test func `every kind of finding has a case`() {
    #expect(Set(Self.cases.map(\.1)) == Set(CSVShape.Finding.Code.allCases))
  }

  @Test(arguments: [
    "id,name,stage\n1,x,new_lead\n2,y,won\n", "name\nx\n", "id,name\n",
    "id,Count of calls,Sum of Amount,name\n1,2,3,x\n",
    "Date,USD,JPY,\n2026-01-02,1.1,160.2,\n", "id,name,stage\n1,x,\n2,,\n3,,\n",
    "id,name\n1,\"x\n2,y\n3,z\n4,w\n", "id,name\n1,Total Energy AS\n2,Total\n",
    "company,amount\nTotal,100\nShell,200\n", "T1,T2\n1,2\n",
  ])
  func `a list of records passes`(_ text: String) throws {
    #expect(try CSVShape.check(ByteSource(bytes: Array(text.utf8)), dialect: CSVDialect()) == nil)
  }

  @Test func `checking takes nothing from the source`() throws {
    let source = ByteSource(bytes: Array("id,name\n1,x\n".utf8))
    _ = try CSVShape.check(source, dialect: CSVDialect())
    #expect(source.bytesRead == 0)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}rest", FileSignature.zip), ("%PDF-1.7", .pdf), ("SQLite format 3\0", .sqlite), ("{\"a\": 1}", .json),
    ("\n[{\"a\": 1}]", .json), ("<!DOCTYPE html><html>", .html), ("\u{FEFF}<html lang=\"en\">", .html),
    ("<?xml version=\"1.0\"?><a/>", .xml), ("id\0,name\n", .binary),
  ])
  func `another kind of file is recognised`(_ text: String, _ signature: FileSignature) {
    #expect(FileSignature(Array(text.utf8)) == signature)
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 8], FileSignature.gzip), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], .utf32), ([0x61, 0x0A] + Array(repeating: 1, count: 40), .binary),
    ] as [([UInt8], FileSignature)])
  func `another kind of file is recognised by its bytes`(_ bytes: [UInt8], _ signature: FileSignature) {
    #expect(FileSignature(bytes) == signature)
  }

  @Test(arguments: ["id,name\n", "{braces},b\n", "[x],b\n", "<5 days,b\n", "id\n1\0\n"])
  func `what may be CSV is not taken for another kind`(_ text: String) {
    #expect(FileSignature(Array(text.utf8)) == nil)
  }

  @Test(arguments: [
    (FileSignature.zip, "this is an Excel workbook or a ZIP archive; save the sheet as CSV, or unpack the archive"),
    (.oldExcel, "this is an Excel workbook; save the sheet as CSV"),
    (.pdf, "this is a PDF; export the data as CSV"),
    (.sqlite, "this is an SQLite database; export the table as CSV"),
    (.gzip, "this file is compressed; unpack it with gunzip"),
    (.json, "this is JSON; export the data as CSV"),
    (.html, "this is an HTML page, perhaps a sign-in page; download the export again"),
    (.xml, "this is XML; export the data as CSV"),
    (.utf32, "this is text in UTF-32; save it as UTF-8"),
    (.binary, "this is not a text file; export the data as CSV"),
  ])
  func `every kind says what to do instead`(_ signature: FileSignature, _ advice: String) {
    #expect(CSVFileError.notCSV(name: "deals.csv", signature).description == "deals.csv: \(advice)")
  }

  @Test func `the errors of a file name it`() throws {
    let finding = try #require(try CSVShape.check(ByteSource(bytes: Array("1,2\n".utf8)), dialect: CSVDialect()))
    #expect(
      CSVFileError.noHeader(name: "deals.csv").description
        == "deals.csv: there are only blank lines; export the file again, with a header row")
    #expect(
      CSVFileError.shape(name: "deals.csv", finding).description == "deals.csv: line 1: \(finding.message)")
  }
}
