/// The Markdown that a person wrote, as HTML.
///
/// A small part of CommonMark: paragraphs, headings, lists with bullets or numbers, fenced code, bold, italic, code, links to the
/// web and to mail, and line breaks. Everything else, HTML too, is shown as it was typed.
struct WrittenText {
  /// Lists within lists beyond this depth are shown as typed.
  private static let deepest = 6

  /// The HTML; empty where nothing is written.
  let html: String

  /// Reads Markdown.
  init(_ markdown: String) {
    // CR LF is one character in Swift.
    let lines = markdown.split(omittingEmptySubsequences: false) { $0.isNewline }
    var html = ""
    WrittenText.write(lines, depth: 0, to: &html)
    self.html = html
  }

  private static func write(_ lines: [Substring], depth: Int, to html: inout String) {
    var paragraph: [Substring] = []
    func endParagraph(_ html: inout String) {
      if !paragraph.isEmpty { html += "<p>\(WrittenLine.html(paragraph))</p>\n" }
      paragraph = []
    }
    var index = 0
    while index < lines.count {
      let line = lines[index]
      if line.allSatisfy(\.isWhitespace) {
        endParagraph(&html)
        index += 1
      } else if let heading = Heading(line) {
        endParagraph(&html)
        html += "<h\(heading.level)>\(WrittenLine.html([heading.text]))</h\(heading.level)>\n"
        index += 1
      } else if let fence = fence(line) {
        endParagraph(&html)
        index = writeCode(lines, from: index + 1, until: fence, to: &html)
      } else if depth < deepest, let marker = ListMarker(line), paragraph.isEmpty || marker.interruptsParagraph {
        endParagraph(&html)
        index = writeList(lines, from: index, marker, depth: depth, to: &html)
      } else {
        paragraph.append(line)
        index += 1
      }
    }
    endParagraph(&html)
  }

  /// The signs that begin a block of code: three or more of one kind; nil where a line has none.
  private static func fence(_ line: Substring) -> Substring? {
    let rest = line.drop { $0 == " " }
    guard let sign = rest.first, sign == "`" || sign == "~" else { return nil }
    let signs = rest.prefix { $0 == sign }
    return signs.count >= 3 && !rest.dropFirst(signs.count).contains("`") ? signs : nil
  }

  /// Writes a block of code, which ends with its signs or with the text, and returns where it has ended.
  private static func writeCode(
    _ lines: [Substring], from start: Int, until fence: Substring, to html: inout String
  ) -> Int {
    let end = lines[start...].firstIndex { $0.drop { $0 == " " }.hasPrefix(fence) } ?? lines.count
    let code = lines[start..<end].map { HTMLText.escaped(String($0)) }.joined(separator: "\n")
    html += "<pre><code>\(code)</code></pre>\n"
    return min(end + 1, lines.count)
  }

  /// Writes the list that begins at a line, and returns where it has ended.
  private static func writeList(
    _ lines: [Substring], from start: Int, _ first: ListMarker, depth: Int, to html: inout String
  ) -> Int {
    let isNumbered = first.number != nil
    let begin = first.number.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    html += isNumbered ? "<ol\(begin)>\n" : "<ul>\n"
    var index = start
    while index < lines.count, let marker = ListMarker(lines[index]), marker.kind == first.kind {
      var item = [lines[index].dropFirst(marker.width)]
      index += 1
      while index < lines.count, belongs(lines, index, to: marker) {
        item.append(unindented(lines[index], by: marker.width))
        index += 1
      }
      while item.last?.allSatisfy(\.isWhitespace) == true, item.count > 1 { item.removeLast() }
      var content = ""
      write(item, depth: depth + 1, to: &content)
      // An item of one paragraph needs no space around it.
      if content.hasPrefix("<p>"), let end = content.firstRange(of: "</p>\n"),
        !content[end.upperBound...].contains("<p>")
      {
        content = String(content[..<end.lowerBound].dropFirst(3) + content[end.upperBound...])
      }
      html += "<li>\(content)</li>\n"
    }
    html += isNumbered ? "</ol>\n" : "</ul>\n"
    return index
  }

  /// Whether a line goes on with an item: it is indented below it, or follows its text without a blank line.
  private static func belongs(_ lines: [Substring], _ index: Int, to marker: ListMarker) -> Bool {
    let line = lines[index]
    if line.allSatisfy(\.isWhitespace) {
      // A blank line belongs where something indented, or the next item, follows it.
      guard let next = lines[index...].first(where: { !$0.allSatisfy(\.isWhitespace) }) else { return false }
      return indent(of: next) > marker.indent || ListMarker(next)?.kind == marker.kind
    }
    if indent(of: line) > marker.indent { return true }
    return ListMarker(line) == nil && !lines[index - 1].allSatisfy(\.isWhitespace)
  }

  private static func indent(of line: Substring) -> Int { line.prefix { $0 == " " }.count }

  private static func unindented(_ line: Substring, by width: Int) -> Substring {
    line.dropFirst(min(width, indent(of: line)))
  }
}

/// A heading with number signs. It stands below that of the section, which is the second.
private struct Heading {
  let level: Int
  let text: Substring

  init?(_ line: Substring) {
    let signs = line.prefix { $0 == "#" }
    guard (1...6).contains(signs.count), line.dropFirst(signs.count).first == " " else { return nil }
    level = max(3, signs.count)
    text = line.dropFirst(signs.count + 1)
  }
}

/// What begins an item of a list: `-`, `*`, `+`, or a number with a point or a parenthesis.
private struct ListMarker {
  /// How far it is indented.
  let indent: Int
  /// How long it is, with its indent and the blank behind it.
  let width: Int
  /// Its sign; another one begins another list.
  let kind: Character
  /// The number in front of the sign; nil for a bullet.
  let number: Int?

  /// Only 1 begins a list within a paragraph: a line may begin with a year.
  var interruptsParagraph: Bool { number == nil || number == 1 }

  /// The marker that a line begins with; nil where there is none.
  init?(_ line: Substring) {
    let rest = line.drop { $0 == " " }
    indent = line.count - rest.count
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let marked = rest.dropFirst(digits.count)
    guard let sign = marked.first, digits.count <= 9, marked.dropFirst().first == " " else { return nil }
    guard digits.isEmpty ? "-*+".contains(sign) : ".)".contains(sign) else { return nil }
    kind = sign
    number = digits.isEmpty ? nil : Int(digits)
    width = indent + digits.count + 2
  }
}
