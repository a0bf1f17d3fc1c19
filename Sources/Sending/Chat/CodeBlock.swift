/// Encloses plain text in a fenced code block.
enum CodeBlock {
  /// The block; a zero-width space keeps apart backticks that would end it.
  static func text(of plain: String) -> String {
    "```\n\(plain.replacing("``", with: "`\u{200B}`\u{200B}"))\n```"
  }
}
