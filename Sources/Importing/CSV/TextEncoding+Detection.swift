extension TextEncoding {
  /// The first bytes of a file that detection looks at.
  static let sampleSize = 1 << 20

  /// What detection found, and why.
  public struct Detection: Sendable, Hashable {
    /// The encoding to read with.
    public let encoding: TextEncoding
    /// Why, as a phrase: `byte-order mark`, `byte 0xE4 at offset 120 is not UTF-8`.
    public let reason: String
  }

  /// Detects the encoding of a file from its first bytes.
  ///
  /// A byte-order mark decides; without one, NUL bytes at every second place mean UTF-16, valid UTF-8 means UTF-8. Text in
  /// which characters of UTF-8 are at least as many as bytes that are none is UTF-8 with some bad rows, because in
  /// Windows-1252 such characters hardly ever come about; anything else is read as Windows-1252.
  ///
  /// - Parameters:
  ///   - sample: The first bytes of the file.
  ///   - isWhole: Whether the sample is the whole file. If not, a character cut off at its end is no fault.
  public static func detect(_ sample: some Collection<UInt8>, isWhole: Bool) -> Detection {
    let bytes = ContiguousArray(sample)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Detection(encoding: .utf8, reason: "byte-order mark") }
    if bytes.starts(with: [0xFF, 0xFE]) { return Detection(encoding: .utf16LE, reason: "byte-order mark") }
    if bytes.starts(with: [0xFE, 0xFF]) { return Detection(encoding: .utf16BE, reason: "byte-order mark") }
    if let encoding = utf16ByPattern(bytes.prefix(4096)) {
      return Detection(encoding: encoding, reason: "every second byte is NUL")
    }
    guard let fault = firstInvalidUTF8(bytes, isWhole: isWhole) else {
      return Detection(encoding: .utf8, reason: "the text is valid UTF-8")
    }
    let (characters, strays) = nonASCII(bytes)
    if characters >= strays {
      return Detection(
        encoding: .utf8, reason: "\(characters) characters beyond ASCII are UTF-8, \(strays) bytes are not")
    }
    let byte = hexadecimal(bytes[fault])
    return Detection(encoding: .windows1252, reason: "byte \(byte) at offset \(fault) is not UTF-8")
  }

  /// UTF-16 text in a Western language has NUL at nearly all odd or nearly all even places and hardly any elsewhere.
  private static func utf16ByPattern(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let units = bytes.count / 2
    guard units > 0 else { return nil }
    var nulls = (even: 0, odd: 0)
    for (offset, byte) in bytes.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { nulls.even += 1 } else { nulls.odd += 1 }
    }
    if nulls.odd * 2 > units, nulls.even * 20 <= units { return .utf16LE }
    if nulls.even * 2 > units, nulls.odd * 20 <= units { return .utf16BE }
    return nil
  }

  /// How many characters beyond ASCII are UTF-8, and how many bytes belong to none.
  private static func nonASCII(_ bytes: ContiguousArray<UInt8>) -> (characters: Int, strays: Int) {
    var (characters, strays, index) = (0, 0, 0)
    while index < bytes.count {
      let length =
        switch bytes[index] {
        case 0..<0x80: 1
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      let isWhole =
        length > 0 && index + length <= bytes.count
        && bytes[(index + 1)..<(index + length)].allSatisfy { $0 & 0xC0 == 0x80 }
      if !isWhole { strays += 1 } else if length > 1 { characters += 1 }
      index += isWhole ? length : 1
    }
    return (characters, strays)
  }

  /// The offset of the first byte that is not UTF-8, or nil.
  private static func firstInvalidUTF8(_ bytes: ContiguousArray<UInt8>, isWhole: Bool) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let isCutOff = error.kind == .truncatedScalar && error.byteOffsets.upperBound == bytes.count
      return isCutOff && !isWhole ? nil : error.byteOffsets.lowerBound
    }
  }
}

/// A byte as `0xE4`.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.count == 1 ? "0x0\(digits)" : "0x\(digits)"
}
