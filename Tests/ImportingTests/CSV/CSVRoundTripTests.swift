import Importing
import TestSupport
import Testing

@Suite struct `CSV round trip` {
  private static let characters: [Character] = Array("ab1 ,;\t|\"\"\n\r=+-@'éø€") + ["\r\n"]
  private static let wide: [Character] = Array("日👩‍🚀\u{FEFF}𝄞")

  /// A table of random text; the header's names are plain, since a blank header is another matter.
  private static func table(_ generator: inout SplitMix64, _ encoding: TextEncoding) -> [[String]] {
    let width = Int.random(in: 1...5, using: &generator)
    let alphabet = encoding == .windows1252 ? characters : characters + wide
    let header = (0..<width).map { "name \($0)" }
    let rows = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      (0..<width).map { _ in
        let length = Int.random(in: 0...Int.random(in: 1...24, using: &generator), using: &generator)
        return String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
      }
    }
    return [header] + rows
  }

  @Test(arguments: CSVDialect.delimiters, TextEncoding.allCases)
  func `what is written is read`(_ delimiter: UInt8, _ encoding: TextEncoding) throws {
    var generator = SplitMix64(seed: UInt64(delimiter) << 8 | UInt64(encoding.name.utf8.count))
    let dialect = CSVDialect(delimiter: delimiter, encoding: encoding)
    for lineEnd in CSVWriter.LineEnd.allCases {
      for _ in 0..<12 {
        let table = Self.table(&generator, encoding)
        // Cells are compared as written, so none may be guarded.
        let records = table.map { $0.map { ($0, CSVWriter.CellKind.number) } }
        let text = try `CSV writer`.text(records, delimiter: delimiter, lineEnd: lineEnd)
        let bytes = EncodedText.bytes(text, encoding, mark: Bool.random(using: &generator) && encoding != .windows1252)
        for chunkSize in [1, 2, 3, Int.random(in: 4...64, using: &generator), 1 << 16] {
          let reading = try CSVReading(bytes, dialect, options: .init(chunkSize: chunkSize))
          #expect(reading.rows.map { $0.map { Array($0.utf8) } } == table.dropFirst().map { $0.map { Array($0.utf8) } })
          #expect(reading.problems.isEmpty)
        }
      }
    }
  }
}
