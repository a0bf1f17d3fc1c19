/// Patterns of JSON Schema (ECMA-262 regular expressions) for the texts that a policy is made of.
enum SchemaPattern {
  /// Any of some words, in any case.
  static func caseless(_ words: [String]) -> String {
    "^(?:\(words.map { $0.map(caseless).joined() }.joined(separator: "|")))$"
  }

  /// Any of some identifiers in any case, with blanks or hyphens for their underscores.
  static func folded(_ identifiers: [String]) -> String {
    let words = identifiers.map { $0.map { $0 == "_" ? "[ _-]" : caseless($0) }.joined() }
    return "^\\s*(?:\(words.joined(separator: "|")))\\s*$"
  }

  /// A text on one line of so many characters, not counted the blanks around it.
  static func line(_ length: ClosedRange<Int>) -> String {
    // What ends a line, speaks to a terminal or turns the direction of what is read.
    let visible = "[^\\u0000-\\u001F\\u007F-\\u009F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]"
    let isEmpty = length.lowerBound == 0
    return "^\(isEmpty ? "" : "(?=\\s*\\S)")\\s*\(visible){0,\(length.upperBound)}\\s*$"
  }

  /// Whole numbers from 1 to a highest, with any zeros in front.
  static func number(upTo highest: Int) -> String {
    let digits = String(highest).compactMap(\.wholeNumberValue)
    var forms: [String] = digits.count > 1 ? ["[1-9]\(anyDigits(0...(digits.count - 2)))"] : []
    for (place, digit) in digits.enumerated() {
      let lowest = place == 0 ? 1 : 0
      guard digit > lowest else { continue }
      let before = digits[..<place].map { String($0) }.joined()
      let rest = digits.count - place - 1
      forms.append("\(before)[\(lowest)-\(digit - 1)]\(rest == 0 ? "" : anyDigits(rest...rest))")
    }
    return "0*(?:\((forms + [String(highest)]).joined(separator: "|")))"
  }

  private static func anyDigits(_ count: ClosedRange<Int>) -> String {
    count.lowerBound == count.upperBound
      ? "[0-9]{\(count.lowerBound)}" : "[0-9]{\(count.lowerBound),\(count.upperBound)}"
  }

  private static func caseless(_ character: Character) -> String {
    let (lower, upper) = (character.lowercased(), character.uppercased())
    return lower == upper ? lower : "[\(upper)\(lower)]"
  }
}
