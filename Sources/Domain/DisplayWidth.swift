/// How wide text is where every sign takes one or two columns: on a terminal, and in Markdown that is read raw.
public enum DisplayWidth {
  /// How many columns a text takes: two for wide East Asian characters and emoji, none for marks.
  public static func of(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + of($1) }
  }

  /// How many columns a sign takes.
  public static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F: return 0
    default: return first.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }

  /// The text filled up with blanks to a width in columns.
  public static func padded(_ text: String, to width: Int, alignRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - of(text)))
    return alignRight ? blanks + text : text + blanks
  }
}
