/// Cuts a command line into its words, as a shell does with quotes and blanks.
enum CommandWords {
  /// The words of a line; nil where a quote is not closed.
  ///
  /// Quotes of either kind hold blanks together; nothing else is special, not even a backslash.
  static func split(_ line: some StringProtocol) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      switch (character, quote) {
      case (let end, let open?) where end == open: quote = nil
      case (_, .some): word = (word ?? "") + String(character)
      case ("'", nil), ("\"", nil):
        quote = character
        word = word ?? ""
      case (" ", nil):
        if let finished = word { words.append(finished) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let finished = word { words.append(finished) }
    return quote == nil ? words : nil
  }
}
