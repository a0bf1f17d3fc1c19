/// Makes text fit for a cell of a Markdown table.
enum MarkdownText {
  /// The text on one line with every sign escaped that Markdown or HTML would act on.
  static func cell(_ text: String) -> String {
    var result = ""
    for character in DisplayText.line(text, limit: 500) {
      switch character {
      case "|", "\\", "`", "*", "_", "[", "]", "#", "~": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }
}
