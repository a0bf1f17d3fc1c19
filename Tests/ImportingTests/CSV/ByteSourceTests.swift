import Foundation
import Importing
import Testing

@Suite struct `Byte sources` {
  @Test(arguments: [
    (ByteSourceError.missing(name: "deals.csv"), "deals.csv: no such file; check the path"),
    (.directory(name: "exports"), "exports: this is a directory; name a file in it"),
    (
      .notReadable(name: "deals.csv", reason: "permission denied"),
      "deals.csv: cannot be opened (permission denied); check its permissions"
    ),
    (.empty(name: "deals.csv"), "deals.csv: the file is empty; export it again, with a header row"),
    (
      .readFailed(name: "deals.csv", reason: "input/output error"),
      "deals.csv: reading failed (input/output error); copy the file to a local disk and try again"
    ),
    (
      .truncatedUTF16(name: "deals.csv"),
      "deals.csv: the file ends in the middle of a UTF-16 character; it was cut off, so export or copy it again"
    ),
  ])
  func `every error says what mends it`(_ error: ByteSourceError, _ message: String) {
    #expect(error.description == message)
  }

  @Test func `a missing file is an error`() {
    #expect(throws: ByteSourceError.missing(name: "/nowhere/deals.csv")) { try ByteSource(path: "/nowhere/deals.csv") }
  }

  @Test func `a directory is an error`() {
    #expect(throws: ByteSourceError.directory(name: "/tmp")) { try ByteSource(path: "/tmp") }
  }

  @Test func `a path through a file cannot be opened`() {
    #expect(throws: ByteSourceError.notReadable(name: "/dev/null/x", reason: "not a directory")) {
      try ByteSource(path: "/dev/null/x")
    }
  }

  @Test func `an empty file is an error`() {
    #expect(throws: ByteSourceError.empty(name: "/dev/null")) {
      _ = try CSVReader(ByteSource(path: "/dev/null"), dialect: CSVDialect())
    }
  }

  @Test func `a file is read by path`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "byte-source-\(UUID().uuidString).csv")
    try Data("a,b\n1,2\n".utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let source = try ByteSource(path: url.path)
    var reader = try CSVReader(source, dialect: CSVDialect.detect(in: source).dialect)
    var record = CSVRecord()
    _ = try reader.next(&record)
    #expect(record.strings == ["1", "2"])
    #expect(source.byteCount == 8)
  }

  @Test func `looking ahead takes nothing`() throws {
    let source = ByteSource(bytes: Array("abc".utf8))
    #expect(try source.peek(upTo: 2) == [0x61, 0x62])
    #expect(try source.peek(upTo: 9) == [0x61, 0x62, 0x63])
    #expect(try source.endsWithin(3))
    #expect(try !source.endsWithin(2))
  }
}
