import Domain

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

  /// How many columns a text takes on a terminal.
  static func width(_ text: String) -> Int { TextColumns.count(text) }

  /// The text on one line, cut to `width` columns with an ellipsis.
  static func cut(_ text: String, to width: Int) -> String {
    TextColumns.cut(line(text, limit: max(1, width)), to: width)
  }

  /// The text filled up with blanks to `width` columns.
  static func padded(_ text: String, to width: Int, alignRight: Bool = false) -> String {
    TextColumns.padded(text, to: width, alignRight: alignRight)
  }
}
