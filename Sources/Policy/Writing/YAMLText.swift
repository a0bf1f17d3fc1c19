/// Texts and lists as YAML.
enum YAMLText {
  /// A text, in double quotes unless any reader of YAML takes it for the same text without them.
  static func scalar(_ text: String) -> String {
    written(text, plain: isPlain(text))
  }

  /// A text within brackets, where a comma ends it.
  static func item(_ text: String) -> String {
    written(text, plain: isPlain(text) && !text.contains(","))
  }

  private static func written(_ text: String, plain: Bool) -> String {
    plain ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  /// `key: [a, b]` of items already written as YAML, broken into lines of up to 120 characters.
  static func list(_ key: String, _ items: [String], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var line = margin + key + ": ["
    for (index, item) in items.enumerated() {
      let piece = item + (index == items.count - 1 ? "]" : ",")
      if line.count + piece.count > 119, index > 0 {
        lines.append(line)
        line = margin + "  " + piece
      } else {
        line += (index == 0 ? "" : " ") + piece
      }
    }
    if items.isEmpty { line += "]" }
    return (lines + [line]).joined(separator: "\n")
  }

  private static func isPlain(_ text: String) -> Bool {
    // Words that some readers take for a truth value or nothing.
    let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic, text.last != " ",
      !reserved.contains(text.lowercased()), !text.contains(" #")
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || (48...57).contains(scalar.value)
        || " _-./&()'+%#,".unicodeScalars.contains(scalar)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x22, 0x5C: "\\" + String(scalar)
    // What a file may not hold as itself.
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: "\\u" + hex(scalar.value)
    default: String(scalar)
    }
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
