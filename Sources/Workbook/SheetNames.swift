/// Gives worksheets names that every program accepts.
///
/// Excel allows 31 UTF-16 units, none of `[ ] : * ? / \`, no apostrophe at either end, not the name `History`, and no two names that
/// differ in case only.
struct SheetNames {
  /// How many UTF-16 units a name has at most.
  static let limit = 31

  private let words: WorkbookWords
  private var taken: Set<String> = ["HISTORY"]

  /// Gives names in a language.
  init(_ words: WorkbookWords) {
    self.words = words
  }

  /// A name that was not given before, from a title; from `fallback` where the title has nothing to show.
  mutating func name(for title: String, fallback: String) -> String {
    let base = [title, fallback, words.table].lazy.map(SheetNames.valid).first { !$0.isEmpty } ?? words.table
    let plain = SheetNames.needsWord(base) ? "\(words.table) \(base)" : base
    var candidate = SheetNames.trimmed(SheetText.cut(plain, limit: SheetNames.limit))
    var number = 2
    while !taken.insert(candidate.uppercased()).inserted {
      let suffix = " (\(number))"
      candidate = SheetText.cut(plain, limit: SheetNames.limit - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }

  private static func valid(_ title: String) -> String {
    var result = ""
    for character in SheetText.line(title, limit: 200) {
      switch character {
      case "[": result.append("(")
      case "]": result.append(")")
      case "/", "\\": result.append("-")
      case ":": result.append(" – ")
      case "*", "?": break
      default: result.append(character)
      }
    }
    return trimmed(result.split(separator: " ").joined(separator: " "))
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, first == "'" || first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last == "'" || last.isWhitespace { text = text.dropLast() }
    return String(text)
  }

  /// Whether formulas would read the name as a number or a cell.
  ///
  /// libxlsxwriter puts names into quotes only where they have other characters than letters, digits, `_` and `.`; `2026` and
  /// `Q1` need quotes too, so a word goes before them.
  private static func needsWord(_ name: String) -> Bool {
    guard name.utf8.allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") })
    else { return false }
    guard let first = name.utf8.first, isLetter(first) || first == UInt8(ascii: "_") else { return true }
    if ["TRUE", "FALSE"].contains(name.uppercased()) { return true }
    let letters = name.utf8.prefix(while: isLetter)
    let isCell =
      letters.count <= 3 && letters.count < name.utf8.count && name.utf8.dropFirst(letters.count).allSatisfy(isDigit)
    return isCell || name.wholeMatch(of: #/[RrCc]([0-9]*)([Cc][0-9]*)?/#) != nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
