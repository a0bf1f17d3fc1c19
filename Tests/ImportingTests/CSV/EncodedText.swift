import Importing

/// Writes text in an encoding, as other programs would.
enum EncodedText {
  static func bytes(_ text: String, _ encoding: TextEncoding, mark: Bool = false) -> [UInt8] {
    let marked = mark ? "\u{FEFF}" + text : text
    return switch encoding {
    case .utf8: Array(marked.utf8)
    case .utf16LE: marked.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BE: marked.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: text.unicodeScalars.map { windows1252[$0] ?? UInt8($0.value) }
    }
  }

  /// The characters of Windows-1252 that are not at their Unicode place.
  private static let windows1252: [Unicode.Scalar: UInt8] = [
    "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
    "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
    "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
  ]
}
