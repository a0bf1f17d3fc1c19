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

  /// The text on one line, cut to `width` columns with an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    let line = line(text, limit: max(1, width))
    guard DisplayWidth.of(line) > width else { return line }
    var cut = ""
    var used = 1
    for character in line {
      used += DisplayWidth.of(character)
      guard used <= width else { break }
      cut.append(character)
    }
    return cut + "…"
  }
}
