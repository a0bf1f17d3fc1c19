/// Text made safe and short enough for a message.
public enum Visible {
  /// The text in single quotes, cut after 60 characters, with control characters shown as symbols.
  public static func quoted(_ text: String) -> String {
    let limit = 60
    let head = text.prefix(limit)
    return "'" + line(String(head)) + (head.endIndex < text.endIndex ? "…'" : "'")
  }

  /// One line in which nothing can move the cursor, reorder the text or speak to the terminal.
  ///
  /// Tabs stay where they are wanted, since a caret line below can repeat them.
  public static func line(_ text: String, keepingTabs: Bool = false) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(visible(scalar, keepingTabs: keepingTabs)) }
    return String(scalars)
  }

  private static func visible(_ scalar: Unicode.Scalar, keepingTabs: Bool) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09 where keepingTabs: scalar
    // Unicode has a symbol for each ASCII control character, in the same order from U+2400.
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }
}
