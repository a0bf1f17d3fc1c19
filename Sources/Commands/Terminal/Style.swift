import Domain

/// How a piece of text looks on a terminal.
enum Style: String {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case cyan = "36"
}

extension Console {
  /// The text in a style, or as it is where there is no colour.
  func styled(_ text: String, _ styles: Style...) -> String {
    styled(text, styles)
  }

  /// The text in some styles, or as it is where there is no colour.
  func styled(_ text: String, _ styles: [Style]) -> String {
    guard usesColour, !text.isEmpty, !styles.isEmpty else { return text }
    return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// Makes foreign text fit for a terminal line.
enum DisplayText {
  /// The text on one line without control characters, cut to `limit` characters with an ellipsis.
  static func line(_ text: String, limit: Int = 80) -> String {
    Excerpt.text(of: text, limit: limit)
  }

  /// A value in a list of changes: in quotes, or a dash where there is none.
  static func value(_ text: String?) -> String {
    text.map { "'\(line($0, limit: 60))'" } ?? "–"
  }

  /// How many columns a text takes on a terminal: two for wide East Asian characters and emoji, none for marks.
  static func width(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + width($1) }
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F: return 0
    default: return first.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }

  /// The text on one line, cut to `width` columns with an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    let line = line(text, limit: max(1, width))
    guard self.width(line) > width else { return line }
    var cut = ""
    var used = 1
    for character in line {
      used += self.width(character)
      guard used <= width else { break }
      cut.append(character)
    }
    return cut + "…"
  }

  /// The text filled up with blanks to `width` columns.
  static func padded(_ text: String, to width: Int, alignRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width(text)))
    return alignRight ? blanks + text : text + blanks
  }
}
