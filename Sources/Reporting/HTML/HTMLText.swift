import Domain

/// Makes foreign text harmless in HTML and SVG, in content and in quoted attributes alike.
enum HTMLText {
  /// The text with every sign of markup escaped.
  ///
  /// Control characters and the marks that turn the direction of the text behind them become U+FFFD; line ends stay, as `\n`.
  static func escaped(_ text: String) -> String {
    // Most texts have nothing to escape: look at bytes before looking at characters.
    guard text.utf8.contains(where: mayNeedEscape) else { return text }
    var result = ""
    result.reserveCapacity(text.utf8.count + 16)
    var isBehindReturn = false
    for scalar in text.unicodeScalars {
      defer { isBehindReturn = scalar == "\r" }
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\r": result += "\n"
      case "\n": if !isBehindReturn { result += "\n" }
      case "\t": result += "\t"
      default:
        if Excerpt.isSteering(scalar) { result += "\u{FFFD}" } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// The text escaped, each line end as a line break.
  static func lines(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.utf8.contains(UInt8(ascii: "\n")) ? escaped.replacing("\n", with: "<br>") : escaped
  }

  /// The text with no-break blanks, so that a figure stays with its unit.
  static func unbroken(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: " ")) ? text.replacing(" ", with: "\u{A0}") : text
  }

  /// The text as part of an `id` and its links: small letters, digits, hyphens and underscores.
  static func identifier(_ text: String) -> String {
    String(text.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "-" })
  }

  /// Whether a word is so long that it must break somewhere to stay within a cell.
  static func hasLongWord(_ text: String) -> Bool {
    var length = 0
    for byte in text.utf8 {
      length = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") ? 0 : length + 1
      if length > longestWord { return true }
    }
    return false
  }

  private static let longestWord = 28

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    // 0xC2 begins the control characters from U+0080, 0xE2 the marks of direction.
    case 0..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2: true
    default: false
    }
  }
}
