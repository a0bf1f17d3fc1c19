/// Shows a piece of foreign text in a message.
public enum Excerpt {
  /// The beginning of a text on one line, cut to `limit` characters with an ellipsis.
  ///
  /// Control characters, which could steer a terminal, and the marks that turn the direction of the text behind them
  /// (Unicode TR 36) become U+FFFD; line ends become blanks.
  public static func text(of text: some StringProtocol, limit: Int) -> String {
    var result = ""
    var count = 0
    for character in text {
      guard count < limit else {
        result.removeLast()
        return result + "…"
      }
      count += 1
      if character.isNewline || character == "\t" {
        result.append(" ")
      } else {
        result.append(character.unicodeScalars.contains(where: isSteering) ? "\u{FFFD}" : character)
      }
    }
    return result
  }

  /// Whether a character could steer a terminal or turn the direction of the text behind it.
  public static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
