import Domain
import TerminalText

/// Estimates how wide text is in a chart, where nothing measures it.
enum ChartText {
  /// The size of the letters.
  static let size = 13

  /// About how wide a text is, rather too wide than too narrow.
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + thousandths($1) } * size / 1000 + 1
  }

  /// The text cut to a width with an ellipsis.
  static func cut(_ text: String, to limit: Int) -> String {
    // No line of a chart is longer; measuring a very long text in full would be in vain.
    let line = Excerpt.text(of: text, limit: 120)
    guard width(line) > limit else { return line }
    var cut = ""
    var used = thousandths("…")
    for character in line {
      used += thousandths(character)
      guard used * size / 1000 < limit else { break }
      cut.append(character)
    }
    return cut + "…"
  }

  private static func thousandths(_ character: Character) -> Int {
    switch character {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!": 300
    case "f", "r", "t", "(", ")", "-", " ": 400
    case "m", "w", "M", "W", "%": 950
    case "0"..."9": 600
    default: character.isUppercase ? 730 : TextColumns.count(character) == 2 ? 1100 : 590
    }
  }
}
