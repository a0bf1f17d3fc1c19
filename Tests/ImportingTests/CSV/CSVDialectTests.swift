import Importing
import Testing

@Suite struct `CSV dialects` {
  private func detect(_ text: String) throws -> CSVDialect.Detection {
    try CSVDialect.detect(in: ByteSource(bytes: Array(text.utf8)))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "delimiter ',' (2 cells in 2 of 2 records), UTF-8 (the text is valid UTF-8)"),
    ("a;b\n1,5;2,5\n", "delimiter ';' (2 cells in 2 of 2 records), UTF-8 (the text is valid UTF-8)"),
    ("a\tb, c\n1\t2\n", "delimiter tab (2 cells in 2 of 2 records), UTF-8 (the text is valid UTF-8)"),
    ("a|b|c\n1|2|3\n", "delimiter '|' (3 cells in 2 of 2 records), UTF-8 (the text is valid UTF-8)"),
    ("name\nx\n", "delimiter ',' (the header has one column), UTF-8 (the text is valid UTF-8)"),
    ("sep=|\na,b|c\n1|2\n", "delimiter '|' (line 1 says so), UTF-8 (the text is valid UTF-8)"),
  ])
  func `detection says how it decided`(_ text: String, _ summary: String) throws {
    #expect(try detect(text).summary == summary)
  }

  @Test func `delimiters between quotes do not count`() throws {
    #expect(try detect("a;b\n\"1,2,3\";x\n\"4,5,6\";y\n").dialect.delimiter == UInt8(ascii: ";"))
  }

  @Test func `a delimiter that splits the header but not the rows loses`() throws {
    #expect(try detect("value, EUR;name, first;x\n1;2;3\n4;5;6\n").dialect.delimiter == UInt8(ascii: ";"))
  }

  @Test func `the records under a title line tell the delimiter`() throws {
    #expect(try detect("Deals of Q3\n\na;b;c\n1;2;3\n4;5;6\n").dialect.delimiter == UInt8(ascii: ";"))
  }

  @Test func `Windows-1252 is named with the byte that shows it`() throws {
    let source = ByteSource(bytes: EncodedText.bytes("navn;by\nKåre;Tromsø\n", .windows1252))
    #expect(
      try CSVDialect.detect(in: source).summary
        == "delimiter ';' (2 cells in 2 of 2 records), Windows-1252 (byte 0xE5 at offset 9 is not UTF-8)")
  }

  @Test(arguments: [TextEncoding.utf16LE, .utf16BE])
  func `the delimiter is found in UTF-16`(_ encoding: TextEncoding) throws {
    let source = ByteSource(bytes: EncodedText.bytes("a;b\n1;2\n", encoding, mark: true))
    #expect(try CSVDialect.detect(in: source).dialect == CSVDialect(delimiter: UInt8(ascii: ";"), encoding: encoding))
  }

  @Test func `the user's word decides`() throws {
    let found = try CSVDialect.detect(
      in: ByteSource(bytes: Array("a;b\n1;2\n".utf8)), delimiter: UInt8(ascii: ","), encoding: .windows1252)
    #expect(found.summary == "delimiter ',' (as stated), Windows-1252 (as stated)")
  }

  @Test func `a sample that ends within a record does not count it`() throws {
    let row = String(repeating: "x", count: 1000) + ";y;z\n"
    let text = "a;b;c\n" + String(repeating: row, count: 300) + "\"" + String(repeating: "w,", count: 500_000)
    #expect(try detect(text).dialect.delimiter == UInt8(ascii: ";"))
  }

  @Test func `an empty source is an error`() {
    #expect(throws: ByteSourceError.empty(name: "<memory>")) { try CSVDialect.detect(in: ByteSource(bytes: [])) }
  }

  @Test(
    arguments: [(";", 0x3B), ("tab", 0x09), ("\\t", 0x09), ("comma", 0x2C), ("pipe", 0x7C), ("semicolon", 0x3B)]
      as [(String, UInt8)])
  func `a user's word names a delimiter`(_ word: String, _ delimiter: UInt8) {
    #expect(CSVDialect.delimiter(word: word) == delimiter)
  }

  @Test(arguments: ["\"", "", ";;", "ø", "\n"])
  func `what cannot separate cells is refused`(_ word: String) {
    #expect(CSVDialect.delimiter(word: word) == nil)
  }
}
