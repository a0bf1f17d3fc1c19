import Domain

/// Makes text that people wrote safe to post: it neither steers a terminal nor calls anybody.
enum ChatText {
  /// The text with control characters and direction marks replaced, its line ends `\n`, and its mentions broken.
  static func safe(_ text: String) -> String {
    withoutMentions(
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(line).joined(separator: "\n"))
  }

  /// The same on one line, as short as a heading.
  static func safeLine(_ text: String) -> String {
    withoutMentions(line(text, limit: 200))
  }

  private static func line(_ text: some StringProtocol) -> String {
    line(text, limit: .max)
  }

  private static func line(_ text: some StringProtocol, limit: Int) -> String {
    Excerpt.text(of: String(text).replacing("\t", with: "    "), limit: limit)
  }

  /// Puts a zero-width space where a mention begins: behind `@`, but not in an address such as `kari@example.com`, and behind the `<` of
  /// Slack's `<!channel>`, which Mattermost reads too, with `<user id>`.
  private static func withoutMentions(_ text: String) -> String {
    var result = ""
    var previous: Character?
    var rest = Substring(text)
    while let character = rest.popFirst() {
      result.append(character)
      switch character {
      case "@" where !isInAddress(behind: previous) || beginsWithGroup(rest):
        result.append("\u{200B}")
      case "<" where !(rest.hasPrefix("https://") || rest.hasPrefix("http://")):
        result.append("\u{200B}")
      default: break
      }
      previous = character
    }
    return result
  }

  /// Only letters and digits of ASCII: services disagree where a word ends behind any other.
  private static func isInAddress(behind character: Character?) -> Bool {
    character.map { $0.isASCII && ($0.isLetter || $0.isNumber) } ?? false
  }

  private static func beginsWithGroup(_ text: Substring) -> Bool {
    let start = text.prefix(8).lowercased()
    return ["channel", "here", "all", "everyone"].contains { start.hasPrefix($0) }
  }
}
