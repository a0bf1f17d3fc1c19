import Domain

/// Makes plain text fit for Markdown, so that a forge shows it as it was typed, and a person can still read it raw.
public enum MarkdownText {
  /// The text on one line, with every sign escaped that Markdown or HTML would act on.
  public static func inline(_ text: String) -> String {
    let line = Array(Excerpt.text(of: text, limit: .max))
    var result = ""
    for (index, character) in line.enumerated() {
      if needsEscape(character, at: index, in: line) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The text for a cell of a table: its lines are parted by `<br>`.
  public static func cell(_ text: String) -> String {
    lines(text).map(inline).joined(separator: "<br>")
  }

  /// The text for an item of a list or a paragraph: its lines stay lines, and none of them begins a list or a heading.
  public static func block(_ text: String, indent: Int = 0) -> String {
    lines(text).map { escapingStart(inline($0)) }.joined(separator: "\n" + String(repeating: " ", count: indent))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { String($0.drop(while: \.isWhitespace)) }.filter { !$0.isEmpty }
  }

  private static func needsEscape(_ character: Character, at index: Int, in line: [Character]) -> Bool {
    switch character {
    case "|", "\\", "`", "*", "[", "]", "~": true
    // Before a blank or a figure it begins no tag: `< 5 %` stays readable.
    case "<": !(line.indices.contains(index + 1) && (line[index + 1] == " " || line[index + 1].isNumber))
    // Inside a word it is no emphasis, and `call_booked` stays readable.
    case "_": !(isWordCharacter(line, index - 1) && isWordCharacter(line, index + 1))
    case "&": isEntity(line[(index + 1)...])
    default: false
    }
  }

  private static func isWordCharacter(_ line: [Character], _ index: Int) -> Bool {
    line.indices.contains(index) && (line[index].isLetter || line[index].isNumber)
  }

  private static func isEntity(_ rest: ArraySlice<Character>) -> Bool {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  private static func escapingStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#>-+=".contains(first) { return "\\" + line }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let next = line.dropFirst(digits.count).first, next == "." || next == ")" else {
      return line
    }
    return "\(digits)\\\(line.dropFirst(digits.count))"
  }
}
