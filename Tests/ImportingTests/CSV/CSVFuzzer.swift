import Importing
import TestSupport

/// Makes damaged CSV files, the same for the same seed.
struct CSVFuzzer {
  private var generator: SplitMix64

  private static let seeds: [[UInt8]] = [
    Array("id,name,stage\n1,x,new_lead\n2,\"y, z\",won\n3,\"a \"\"b\"\" c\",lost\n".utf8),
    Array("a;b\r\n\"x\r\ny\";1\r\n2;3\r\n\r\n4;5\r\n".utf8),
    Array("\u{FEFF}navn\tbeløp\r\"Kåre\"\t1\rÅse\t\"2\n3\"\r".utf8),
    Array("日本,👩‍🚀\n\"𝄞\"\"\",ø\n,\n\"\",\"\"\n".utf8),
    EncodedText.bytes("id,navn\n1,Kåre 👩‍🚀\n2,\"x\ny\"\n", .utf16LE, mark: true),
    EncodedText.bytes("id,navn\n1,Kåre 𝄞\n2,\"x\ny\"\n", .utf16BE),
    EncodedText.bytes("id;navn\n1;Kåre €\n2;\"x\ny\"\n", .windows1252),
  ]

  /// The bytes most likely to matter.
  private static let dangerous: [UInt8] =
    Array("\"\"\"\n\r,;\t|= ".utf8) + [0, 0x80, 0xC3, 0xE2, 0xED, 0xA0, 0xF0, 0xFE, 0xFF]

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// The next input: a small file with one to eight damages, never empty.
  mutating func next() -> [UInt8] {
    var bytes = Self.seeds[Int.random(in: 0..<Self.seeds.count, using: &generator)]
    for _ in 0..<Int.random(in: 1...8, using: &generator) { damage(&bytes) }
    return bytes.isEmpty ? [Self.dangerous[Int.random(in: 0..<Self.dangerous.count, using: &generator)]] : bytes
  }

  /// A chunk size, mostly small, so that all kinds of boundaries are hit.
  mutating func chunkSize() -> Int {
    Int.random(in: 1...Int.random(in: 1...64, using: &generator), using: &generator)
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let byte = Self.dangerous[Int.random(in: 0..<Self.dangerous.count, using: &generator)]
    let span = place..<min(bytes.count, place + Int.random(in: 1...12, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.insert(byte, at: place)
    case 1 where place < bytes.count: bytes[place] = byte
    case 2: bytes.removeSubrange(span)
    case 3: bytes.insert(contentsOf: bytes[span], at: place)
    case 4 where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 5 where place > 0: bytes.removeLast(bytes.count - place)
    default: bytes.append(byte)
    }
  }

  /// What reading an input in chunks of this size gives: its rows and rejections, or the error that stopped it.
  ///
  /// Detection comes first, as it does for a user's file.
  static func read(_ bytes: [UInt8], chunkSize: Int, recordLimit: Int) -> String {
    do {
      let source = ByteSource(bytes: bytes)
      let dialect = try CSVDialect.detect(in: source).dialect
      _ = try CSVShape.check(source, dialect: dialect)
      let options = CSVReader.Options(recordLimit: recordLimit, chunkSize: chunkSize)
      let reading = try CSVReading(bytes, dialect, options: options)
      return "\(reading.events) \(reading.rows) \(reading.rejects)"
    } catch {
      return "\(error)"
    }
  }
}
