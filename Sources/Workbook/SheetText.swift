/// Makes any text one that a workbook can hold.
enum SheetText {
  /// How many UTF-16 units a cell holds.
  static let cellLimit = 32_767

  /// The text without what XML forbids, cut to `limit` UTF-16 units with an ellipsis.
  ///
  /// Forbidden characters become U+FFFD, line ends a line feed. What reads as an escape of the format, `_x0041_`, is escaped, or
  /// it would be shown as the character it stands for.
  static func clean(_ text: String, limit: Int = cellLimit) -> String {
    isPlain(text, limit: limit) ? text : cut(escaped(legal(text)), limit: limit)
  }

  /// The text on one line.
  static func line(_ text: String, limit: Int) -> String {
    let blanks = text.map { $0.isNewline || $0 == "\t" ? " " : $0 }
    return clean(String(blanks), limit: limit)
  }

  /// The text cut between characters to `limit` UTF-16 units, an ellipsis included.
  static func cut(_ text: String, limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var result = ""
    var length = 1
    for character in text {
      length += character.utf16.count
      guard length <= limit else { break }
      result.append(character)
    }
    return result + "…"
  }

  /// Whether nothing has to be changed; true for almost all texts, so it looks at bytes only.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    var count = 0
    var isAfterUnderscore = false
    for byte in text.utf8 {
      count += 1
      // U+FFFE and U+FFFF begin with 0xEF; so do harmless characters, which the slow way leaves alone.
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0xEF { return false }
      if isAfterUnderscore, byte == UInt8(ascii: "x") { return false }
      isAfterUnderscore = byte == UInt8(ascii: "_")
    }
    return count <= limit
  }

  private static func legal(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar.value {
      case 0x0A where isAfterReturn: continue
      case 0x0D: result.append("\n")
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }
}
