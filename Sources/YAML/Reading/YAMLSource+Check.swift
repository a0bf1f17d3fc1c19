extension YAMLSource {
  /// The first thing in the file that no YAML text of ours may hold: too many bytes, bytes that are not UTF-8, or a
  /// character nobody can see.
  ///
  /// Checked before libyaml reads anything. libyaml would also take CR, U+0085, U+2028 and U+2029 for line ends,
  /// and then its line numbers would not be those of an editor.
  func forbiddenContent() -> YAMLError? {
    guard bytes.count <= Self.sizeLimit else {
      return error(
        "the file has \(bytes.count) bytes, more than the limit of \(Self.sizeLimit)", at: nil,
        remedy: "check that this is the file you meant")
    }
    return tooManyDirectives() ?? forbiddenCharacter()
  }

  /// libyaml compares each %TAG directive with all before it, which takes minutes for a file full of them.
  private func tooManyDirectives() -> YAMLError? {
    let limit = 16
    let directives = lineStarts.lazy.filter { bytes[$0...].starts(with: "%TAG".utf8) }
    guard let offset = directives.prefix(limit + 1).dropFirst(limit).first else { return nil }
    return error("more than \(limit) %TAG directives", at: mark(at: offset), remedy: "remove them")
  }

  private func forbiddenCharacter() -> YAMLError? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte < 0x80 {
          if (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == 0x7F {
            return forbidden(UInt32(byte), at: offset)
          }
          offset += 1
          continue
        }
        guard let (scalar, length) = Self.decode(bytes, at: offset) else {
          return error(
            "byte 0x\(Self.hex(UInt32(byte), digits: 2)) is not valid UTF-8", at: mark(at: offset),
            remedy: "save the file as UTF-8")
        }
        if Self.isForbidden(scalar) { return forbidden(scalar, at: offset) }
        offset += length
      }
      return nil
    }
  }

  /// The code point and number of bytes of the sequence at an offset; nil where it is not well-formed UTF-8.
  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (UInt32, Int)? {
    let first = UInt32(bytes[offset])
    let (length, smallest, initial): (Int, UInt32, UInt32)
    switch first {
    case 0xC2...0xDF: (length, smallest, initial) = (2, 0x80, first & 0x1F)
    case 0xE0...0xEF: (length, smallest, initial) = (3, 0x800, first & 0x0F)
    case 0xF0...0xF4: (length, smallest, initial) = (4, 0x10000, first & 0x07)
    default: return nil
    }
    guard offset + length <= bytes.count else { return nil }
    var value = initial
    for next in bytes[(offset + 1)..<(offset + length)] {
      guard next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    guard value >= smallest, Unicode.Scalar(value) != nil else { return nil }
    return (value, length)
  }

  private static func isForbidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private func forbidden(_ scalar: UInt32, at offset: Int) -> YAMLError {
    switch scalar {
    case 0x0D:
      error(
        "carriage return without a line feed in the file", at: mark(at: offset),
        remedy: "save the file with line ends of Unix (LF) or of Windows (CR LF)")
    case 0x00:
      error("NUL byte in the file", at: mark(at: offset), remedy: "save the file as UTF-8 text")
    default:
      error(
        "invisible character U+\(Self.hex(scalar, digits: 4)) in the file", at: mark(at: offset),
        remedy: "remove it, or write it as \\u\(Self.hex(scalar, digits: 4)) within double quotes")
    }
  }

  private static func hex(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
