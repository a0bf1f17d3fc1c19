/// The bytes of a source as UTF-8, whatever its encoding.
///
/// Nothing is replaced: bytes of a UTF-8 file pass as they are, and half a surrogate pair of a UTF-16 file becomes the
/// three bytes that would encode it, which are not UTF-8, so that the reader rejects the row that holds them.
struct UTF8Stream {
  private let source: ByteSource
  private let encoding: TextEncoding
  private var raw: [UInt8] = []
  private var decoded: [UInt8] = []
  private var decodedCount = 0
  private var decodedOffset = 0
  /// The first byte of a UTF-16 unit whose second is in the next chunk.
  private var oddByte: UInt8?
  /// The first half of a surrogate pair whose second is in the next chunk.
  private var highSurrogate: UInt16?

  /// Starts after the byte-order mark, if there is one. In UTF-16 the mark decides the order of bytes.
  ///
  /// - Parameter chunkSize: The number of bytes to transcode at a time.
  init(_ source: ByteSource, encoding: TextEncoding, chunkSize: Int) throws(ByteSourceError) {
    self.source = source
    let start = try source.peek(upTo: 3)
    var mark = 0
    switch encoding {
    case .utf8:
      self.encoding = .utf8
      if start.elementsEqual([0xEF, 0xBB, 0xBF]) { mark = 3 }
    case .utf16LE, .utf16BE:
      let bytes = Array(start.prefix(2))
      mark = bytes == [0xFF, 0xFE] || bytes == [0xFE, 0xFF] ? 2 : 0
      self.encoding = mark == 0 ? encoding : bytes[0] == 0xFF ? .utf16LE : .utf16BE
    case .windows1252:
      self.encoding = .windows1252
    }
    if mark > 0 {
      var ignored = [UInt8](repeating: 0, count: mark)
      _ = try source.read(into: &ignored)
    }
    if self.encoding != .utf8 {
      raw = [UInt8](repeating: 0, count: max(chunkSize, 1))
      // A byte of Windows-1252 gives at most three, a unit of UTF-16 with the half pair before it at most six.
      decoded = [UInt8](repeating: 0, count: 3 * raw.count + 8)
    }
  }

  /// Reads up to the size of the buffer and returns the number of bytes; 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    if encoding == .utf8 { return try source.read(into: buffer) }
    while decodedOffset == decodedCount {
      let count = try source.read(into: &raw)
      decodedOffset = 0
      decodedCount = 0
      if count == 0 { return try finish(into: buffer) }
      decodedCount =
        encoding == .windows1252
        ? Self.decodeWindows1252(raw, count: count, into: &decoded)
        : Self.decodeUTF16(
          raw, count: count, isLittle: encoding == .utf16LE, into: &decoded, odd: &oddByte, high: &highSurrogate)
    }
    let count = min(buffer.count, decodedCount - decodedOffset)
    decoded.withUnsafeBytes {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[decodedOffset..<decodedOffset + count]))
    }
    decodedOffset += count
    return count
  }

  /// At the end of the source: a byte or half a pair may be left over.
  private mutating func finish(into buffer: UnsafeMutableRawBufferPointer) throws(ByteSourceError) -> Int {
    if oddByte != nil { throw .truncatedUTF16(name: source.name) }
    guard let high = highSurrogate else { return 0 }
    highSurrogate = nil
    decodedCount = Self.encode(high, into: &decoded)
    return try read(into: buffer)
  }

  private static func decodeWindows1252(_ raw: [UInt8], count: Int, into decoded: inout [UInt8]) -> Int {
    let table = windows1252
    let input = raw.span
    var output = decoded.mutableSpan
    var used = 0
    for index in 0..<count {
      let byte = input[index]
      append(0x80..<0xA0 ~= byte ? table[Int(byte) - 0x80] : UInt32(byte), to: &output, &used)
    }
    return used
  }

  private static func decodeUTF16(
    _ raw: [UInt8], count: Int, isLittle: Bool, into decoded: inout [UInt8], odd: inout UInt8?, high: inout UInt16?
  ) -> Int {
    let input = raw.span
    var output = decoded.mutableSpan
    var used = 0
    for index in 0..<count {
      let byte = input[index]
      guard let first = odd else {
        odd = byte
        continue
      }
      odd = nil
      let unit = isLittle ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      if let half = high {
        high = nil
        if 0xDC00...0xDFFF ~= unit {
          append(0x10000 + (UInt32(half) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &output, &used)
          continue
        }
        append(UInt32(half), to: &output, &used)
      }
      if 0xD800...0xDBFF ~= unit { high = unit } else { append(UInt32(unit), to: &output, &used) }
    }
    return used
  }

  /// Appends a code point, a lone surrogate among them, in the bit pattern of UTF-8.
  @inline(__always)
  private static func append(_ code: UInt32, to output: inout MutableSpan<UInt8>, _ used: inout Int) {
    let count = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    if count == 1 {
      output[used] = UInt8(truncatingIfNeeded: code)
    } else {
      // The lead byte has as many high bits set as there are bytes; the others carry six bits each.
      let lead = UInt32(0xF0) << UInt32(4 - count) & 0xFF
      for place in 0..<count {
        let bits = code >> UInt32(6 * (count - 1 - place))
        output[used + place] = UInt8(truncatingIfNeeded: place == 0 ? lead | bits : 0x80 | bits & 0x3F)
      }
    }
    used += count
  }

  private static func encode(_ unit: UInt16, into decoded: inout [UInt8]) -> Int {
    var output = decoded.mutableSpan
    var used = 0
    append(UInt32(unit), to: &output, &used)
    return used
  }

  /// The code points of 0x80–0x9F; the five bytes Windows leaves undefined become C1 controls, as the WHATWG Encoding
  /// Standard has it.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
    0x0178,
  ]
}
