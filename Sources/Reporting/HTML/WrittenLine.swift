/// The signs within a paragraph that a person wrote: bold, italic, code, links and line breaks.
struct WrittenLine {
  private let text: [Character]
  private var index = 0
  private var html = ""
  private var plain = ""
  /// Where signs stood when they were last looked for, so that a text full of them is not searched to its end for each.
  private var found: [String: (from: Int, place: Int?)] = [:]
  /// The signs of emphasis that nothing ends any more.
  private var unclosed: Set<String> = []
  private let depth: Int

  private static let deepest = 8
  /// No browser is sure to follow a longer one.
  private static let longestAddress = 2000
  private static let schemes = ["http://", "https://", "mailto:"]

  /// A paragraph's lines as HTML. Two blanks or a backslash at the end of a line break it.
  static func html(_ lines: [Substring]) -> String {
    let trimmed = lines.map { line in
      let content = String(line.drop(while: \.isWhitespace).reversed().drop { $0.isWhitespace }.reversed())
      return line.hasSuffix("  ") ? content + "\\" : content
    }
    var text = trimmed.joined(separator: "\n")
    if lines.last?.hasSuffix("  ") == true { text.removeLast() }
    return html(Array(text), depth: 0)
  }

  private static func html(_ text: [Character], depth: Int) -> String {
    var line = WrittenLine(text, depth: depth)
    return line.read()
  }

  private init(_ text: [Character], depth: Int) {
    self.text = text
    self.depth = depth
  }

  private mutating func read() -> String {
    while index < text.count {
      let isRead =
        switch text[index] {
        case "\\": readEscape()
        case "`": readCode()
        case "*", "_": depth < WrittenLine.deepest && (readEmphasis(2, "strong") || readEmphasis(1, "em"))
        case "[": readLink()
        default: false
        }
      if !isRead {
        plain.append(text[index])
        index += 1
      }
    }
    flush()
    return html
  }

  private mutating func flush() {
    html += HTMLText.escaped(plain)
    plain = ""
  }

  private mutating func readEscape() -> Bool {
    guard index + 1 < text.count else { return false }
    if text[index + 1] == "\n" {
      flush()
      html += "<br>\n"
      index += 2
      return true
    }
    guard "\\`*_[]()#+-.!<>".contains(text[index + 1]) else { return false }
    plain.append(text[index + 1])
    index += 2
    return true
  }

  private mutating func readCode() -> Bool {
    guard let end = close("`", from: index + 1), end > index + 1 else { return false }
    flush()
    html += "<code>\(HTMLText.escaped(String(text[(index + 1)..<end])))</code>"
    index = end + 1
    return true
  }

  /// Reads text between signs. They touch the text inside, and an underscore stands at the edge of a word.
  private mutating func readEmphasis(_ count: Int, _ element: String) -> Bool {
    let sign = text[index]
    let mark = String(repeating: sign, count: count)
    let start = index + count
    guard matches(mark, at: index), start < text.count, !text[start].isWhitespace, text[start] != sign || count == 1
    else {
      return false
    }
    if sign == "_", index > 0, isWord(text[index - 1]) { return false }
    guard !unclosed.contains(mark) else { return false }
    var from = start
    while let end = close(mark, from: from) {
      let after = end + count
      let isDouble = count == 1 && after < text.count && text[after] == sign
      let isEdge = sign == "*" || after == text.count || !isWord(text[after])
      if end > start, !text[end - 1].isWhitespace, !isDouble, isEdge {
        let inner = WrittenLine.html(Array(text[start..<end]), depth: depth + 1)
        flush()
        html += "<\(element)>\(inner)</\(element)>"
        index = after
        return true
      }
      from = isDouble ? end + 2 : end + count
    }
    // What does not end this one ends none behind it.
    unclosed.insert(mark)
    return false
  }

  private mutating func readLink() -> Bool {
    guard let middle = close("](", from: index + 1), let end = close(")", from: middle + 2), middle > index + 1 else {
      return false
    }
    guard end - middle <= WrittenLine.longestAddress else { return false }
    let label = text[(index + 1)..<middle]
    // Links do not hold links: the innermost is one.
    guard !label.contains("[") else { return false }
    let address = String(text[(middle + 2)..<end])
    let isSafe = WrittenLine.schemes.contains { address.lowercased().hasPrefix($0) && address.count > $0.count }
    guard isSafe, !address.contains(where: \.isWhitespace) else { return false }
    let inner = WrittenLine.html(Array(label), depth: depth + 1)
    flush()
    html += "<a href=\"\(HTMLText.escaped(address))\" rel=\"noopener noreferrer\">\(inner)</a>"
    index = end + 1
    return true
  }

  /// Where signs stand next; nil where they do not.
  private mutating func close(_ mark: String, from start: Int) -> Int? {
    if let known = found[mark], known.from <= start, known.place ?? .max >= start { return known.place }
    let place = (start..<max(start, text.count)).first { matches(mark, at: $0) }
    found[mark] = (start, place)
    return place
  }

  private func matches(_ mark: String, at place: Int) -> Bool {
    guard place + mark.count <= text.count else { return false }
    var position = place
    for character in mark {
      guard text[position] == character else { return false }
      position += 1
    }
    return true
  }

  private func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
