import Importing
import Testing

@Suite struct `Text encodings` {
  @Test(arguments: [
    ("utf-8", TextEncoding.utf8), ("UTF8", .utf8), ("utf-8-bom", .utf8), ("latin1", .windows1252),
    ("cp1252", .windows1252),
    ("Windows-1252", .windows1252), ("ISO-8859-1", .windows1252), ("utf-16", .utf16LE), ("UTF-16BE", .utf16BE),
  ])
  func `a user's word names an encoding`(_ word: String, _ expected: TextEncoding) {
    #expect(TextEncoding(word: word) == expected)
  }

  @Test func `an unknown word names none`() {
    #expect(TextEncoding(word: "koi8-r") == nil)
  }

  @Test func `every word offered is known`() {
    #expect(TextEncoding.words.allSatisfy { TextEncoding(word: $0) != nil })
  }

  @Test(arguments: [
    (EncodedText.bytes("a,ø", .utf8, mark: true), TextEncoding.utf8, "byte-order mark"),
    (EncodedText.bytes("a,ø", .utf16LE, mark: true), .utf16LE, "byte-order mark"),
    (EncodedText.bytes("a,ø", .utf16BE, mark: true), .utf16BE, "byte-order mark"),
    (EncodedText.bytes("id,navn\n1,Kåre\n", .utf16LE), .utf16LE, "every second byte is NUL"),
    (EncodedText.bytes("id,navn\n1,Kåre\n", .utf16BE), .utf16BE, "every second byte is NUL"),
    (EncodedText.bytes("id,Kåre", .utf8), .utf8, "the text is valid UTF-8"),
    (EncodedText.bytes("id,Kåre", .windows1252), .windows1252, "byte 0xE5 at offset 4 is not UTF-8"),
  ])
  func `the first bytes tell the encoding`(_ bytes: [UInt8], _ encoding: TextEncoding, _ reason: String) {
    let found = TextEncoding.detect(bytes, isWhole: true)
    #expect(found.encoding == encoding)
    #expect(found.reason == reason)
  }

  @Test func `a character cut off by the sample is no fault`() {
    #expect(TextEncoding.detect(Array("Kå".utf8.dropLast()), isWhole: false).encoding == .utf8)
  }

  @Test func `a character cut off by the end of the file is one`() {
    #expect(TextEncoding.detect(Array("Kå".utf8.dropLast()), isWhole: true).encoding == .windows1252)
  }

  @Test(arguments: TextEncoding.allCases, [1, 2, 3, 5, 1024])
  func `text in every encoding reads the same in any chunks`(_ encoding: TextEncoding, _ chunkSize: Int) throws {
    let text = "navn,beløp\nKåre,€ 5\n" + (encoding == .windows1252 ? "Ž,“Ÿ”\n" : "日本,👩‍🚀\n")
    let reading = try CSVReading(
      EncodedText.bytes(text, encoding), CSVDialect(encoding: encoding), options: .init(chunkSize: chunkSize))
    #expect(reading == (try CSVReading(text)))
  }

  @Test func `the mark decides the order of bytes in UTF-16`() throws {
    let bytes = EncodedText.bytes("a\nø\n", .utf16BE, mark: true)
    #expect(try CSVReading(bytes, CSVDialect(encoding: .utf16LE)).rows == [["ø"]])
  }

  @Test func `bytes that Windows-1252 leaves undefined are kept as control characters`() throws {
    let reading = try CSVReading(Array("a\n".utf8) + [0x81], CSVDialect(encoding: .windows1252))
    #expect(reading.rows == [["\u{81}"]])
  }

  @Test func `a UTF-16 file of an odd number of bytes was cut off`() {
    #expect(throws: ByteSourceError.truncatedUTF16(name: "<memory>")) {
      try CSVReading(EncodedText.bytes("a\nb\n", .utf16LE) + [0x41], CSVDialect(encoding: .utf16LE))
    }
  }

  @Test func `half a surrogate pair rejects its row`() throws {
    let units: [UInt16] = Array("a,b\n1,x".utf16) + [0xD83D] + Array("y\n2,z\n".utf16)
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let reading = try CSVReading(bytes, CSVDialect(encoding: .utf16LE))
    #expect(reading.events == ["rejected 1 at 2:4 invalid-text", "row 2 at 3"])
  }
}
