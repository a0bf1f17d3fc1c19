/// Why something is done, as a person typed it.
enum Reason {
  /// Whether nothing was said: blanks are no reason.
  static func isMissing(_ text: String?) -> Bool {
    text?.contains { !$0.isWhitespace } != true
  }
}
