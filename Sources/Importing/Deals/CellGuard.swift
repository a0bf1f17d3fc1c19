/// The apostrophe that our own CSV puts in front of a text that would not be read back as it is: one that a spreadsheet would run as
/// a formula, or that begins or ends with a blank.
///
/// A text that looks as if it had one already gets another, so that whatever is written is read back the same.
public enum CellGuard {
  /// The text as it is written.
  public static func guarded(_ text: String) -> String {
    isNeeded(text.utf8.span, from: 0) ? "'" + text : text
  }

  /// Whether a cell is a text behind our own apostrophe.
  static func isGuarded(_ cell: Span<UInt8>) -> Bool {
    cell.count > 1 && cell[0] == UInt8(ascii: "'") && isNeeded(cell, from: 1)
  }

  /// Whether the text from a place on is written with an apostrophe.
  private static func isNeeded(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start < text.count else { return false }
    if endsWithBlank(text) { return true }
    var index = start
    while index < text.count, text[index] == UInt8(ascii: "'") { index += 1 }
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9...13, 32: return true
    // The no-break space, and U+200D, which Twenty puts in front of what looks like a formula.
    case 0xC2: return index + 1 < text.count && text[index + 1] == 0xA0
    case 0xE2: return index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x8D
    default: return false
    }
  }

  private static func endsWithBlank(_ text: Span<UInt8>) -> Bool {
    let last = text[text.count - 1]
    return last == 32 || (9...13).contains(last)
      || text.count > 1 && last == 0xA0 && text[text.count - 2] == 0xC2
  }
}
