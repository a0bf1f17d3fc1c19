/// Measures and fits text by the columns that it takes on a terminal.
public enum TextColumns {
  /// How many columns a text takes: two for wide East Asian characters and emoji, none for marks.
  public static func count(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + count($1) }
  }

  /// How many columns a character takes.
  public static func count(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    case 0x200B...0x200F: return 0
    default: return first.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }

  /// The text cut to `columns` with an ellipsis, or as it is where it fits.
  public static func cut(_ text: String, to columns: Int) -> String {
    guard count(text) > columns else { return text }
    var cut = ""
    var used = 1
    for character in text {
      used += count(character)
      guard used <= columns else { break }
      cut.append(character)
    }
    return cut + "…"
  }

  /// The text filled up with blanks to `columns`.
  public static func padded(_ text: String, to columns: Int, alignRight: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, columns - count(text)))
    return alignRight ? blanks + text : text + blanks
  }

  /// The text in lines of at most so many `columns`, broken at blanks, and within a word only where it is longer than a line.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    guard count(text) > columns else { return [text] }
    var (lines, line, used) = ([String](), "", 0)
    for word in text.split(separator: " ") {
      let width = count(String(word))
      if used > 0, used + 1 + width <= columns {
        line += " " + word
        used += 1 + width
        continue
      }
      if used > 0 { lines.append(line) }
      (line, used) = ("", 0)
      for character in word {
        let width = count(character)
        if used > 0, used + width > columns {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width
      }
    }
    return lines + [line]
  }
}
