import Importing
import Testing
import TestSupport

@Suite struct `CSV fuzzing of rows` {
  /// Bytes that do not end a row or a cell's quotes; control characters are left out, since a file with many is taken for no text.
  private static let harmless = [0x09] + (0x20...0xFF).map { UInt8($0) }.filter { $0 != 0x22 }

  @Test func `are all read or rejected`() throws {
    var random = SplitMix64(seed: 20_260_220)
    for number in 0..<(FuzzInputs.count) {
      let rowCount = Int.random(in: 1...40, using: &random)
      var bytes = Array("id,title,stage\n".utf8)
      let start = bytes.count
      for row in 1...rowCount { bytes += Array("D-\(row),Nettside æøå,offer_sent\n".utf8) }
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        let place = Int.random(in: start..<bytes.count, using: &random)
        guard bytes[place] != 0x0A else { continue }
        bytes[place] = Self.harmless[Int.random(in: 0..<Self.harmless.count, using: &random)]
      }
      var reader = try CSVReader(ByteSource(bytes: bytes), dialect: CSVDialect())
      var record = CSVRecord()
      while try reader.next(&record) != nil {}
      #expect(reader.recordCount + reader.rejectedCount == rowCount, "input \(number): \(bytes)")
    }
  }
}
