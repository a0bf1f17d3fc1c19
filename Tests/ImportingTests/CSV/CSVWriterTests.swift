import Foundation
import Importing
import Synchronization
import Testing

@Suite struct `CSV writer` {
  /// What a writer writes for records of cells.
  static func text(
    _ records: [[(String, CSVWriter.CellKind)]], delimiter: UInt8 = UInt8(ascii: ","), lineEnd: CSVWriter.LineEnd = .lf
  ) throws -> String {
    var output: [UInt8] = []
    try withoutActuallyEscaping({ bytes in output.append(contentsOf: bytes.withUnsafeBufferPointer(Array.init)) }) {
      sink in
      var writer = CSVWriter(delimiter: delimiter, lineEnd: lineEnd, sink: sink)
      for record in records {
        for (cell, kind) in record { writer.append(cell, as: kind) }
        try writer.endRecord()
      }
      try writer.flush()
    }
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a;b", "a;b"), ("5\" pipe", "\"5\"\" pipe\""), ("a\nb", "\"a\nb\""),
    ("a\rb", "\"a\rb\""), (" a ", " a "), ("=1+1", "'=1+1"), ("+47 22", "'+47 22"), ("-5", "'-5"), ("@x", "'@x"),
    ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("=A1,B1", "\"'=A1,B1\""), ("a=b", "a=b"),
  ])
  func `text is quoted and guarded only where it needs it`(_ cell: String, _ written: String) throws {
    #expect(try Self.text([[(cell, .text), ("x", .text)]]) == "\(written),x\n")
  }

  @Test func `a number is not guarded`() throws {
    #expect(try Self.text([[("-120.00", .number), ("-1,5", .number)]]) == "-120.00,\"-1,5\"\n")
  }

  @Test func `a record of one empty cell is not a blank line`() throws {
    #expect(try Self.text([[("", .text)], [("", .text), ("", .text)]]) == "\"\"\n,\n")
  }

  @Test func `records end as asked`() throws {
    #expect(try Self.text([[("a", .text)]], lineEnd: .crlf) == "a\r\n")
  }

  @Test func `a rejected record is written as it stood`() throws {
    let output = Mutex<[UInt8]>([])
    let record = try firstRecord("a,b\n\"=x \"\"y\"\"\", 2\n")
    var writer = CSVWriter { bytes in
      output.withLock { $0 += bytes.withUnsafeBufferPointer(Array.init) }
    }
    try writer.write(["code", "line"])
    try writer.write(raw: record.rawBytes)
    try writer.flush()
    #expect(output.withLock { String(decoding: $0, as: UTF8.self) } == "code,line\n\"=x \"\"y\"\"\", 2\n")
  }

  @Test func `a descriptor receives all bytes`() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "csv-writer-\(UUID().uuidString).csv")
    try Data().write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try FileHandle(forWritingTo: url)
    var writer = CSVWriter(descriptor: file.fileDescriptor, name: url.path)
    for number in 1...20_000 { try writer.write(["\(number)", "name \(number)"]) }
    try writer.flush()
    try file.close()
    let text = try String(contentsOf: url, encoding: .utf8)
    #expect(text == (1...20_000).map { "\($0),name \($0)\n" }.joined())
  }

  @Test func `a full disk is an error that names the file`() throws {
    let file = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    var writer = CSVWriter(descriptor: file.fileDescriptor, name: "rejects.csv")
    writer.append("x")
    try writer.endRecord()
    do {
      try writer.flush()
      Issue.record("writing to a full disk succeeded")
    } catch let error as CSVWriterError {
      #expect(
        error.description
          == "rejects.csv: writing failed (no space left on device); check the space and the permissions there")
    }
  }
}
