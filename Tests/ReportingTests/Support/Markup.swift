/// Reads HTML or SVG just far enough to tell whether it is well formed, and which tags with which attributes it has.
struct Markup {
  /// A start tag.
  struct Tag: Equatable {
    var name: String
    var attributes: [String: String]
  }

  /// Why the text is not well formed, with the place.
  struct Malformed: Error, CustomStringConvertible {
    var description: String
  }

  private static let void: Set<String> = ["meta", "link", "br"]

  /// All start tags in order.
  private(set) var tags: [Tag] = []
  /// The text between the tags, as written.
  private(set) var text = ""

  /// Reads a text; elements must be closed in the order in which they were opened, and attributes be quoted.
  init(_ source: String) throws {
    let scalars = Array(source.unicodeScalars)
    var open: [String] = []
    var index = 0
    func malformed(_ what: String) -> Malformed {
      let around = String(String.UnicodeScalarView(scalars[max(0, index - 60)..<min(scalars.count, index + 60)]))
      return Malformed(description: "\(what) at \(around)")
    }
    while index < scalars.count {
      guard scalars[index] == "<" else {
        if open.last != "style" { text.unicodeScalars.append(scalars[index]) }
        index += 1
        continue
      }
      guard let end = Markup.end(of: scalars, from: index) else { throw malformed("an unclosed tag") }
      let content = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
      if content.hasPrefix("/") {
        guard open.popLast() == String(content.dropFirst()) else { throw malformed("</\(content)> closes another") }
      } else if !content.hasPrefix("!") {
        let match = content.wholeMatch(of: /([a-z0-9]+)((?: [a-zA-Z0-9:-]+="[^"<>]*")*)(\/?)/)
        guard let match else { throw malformed("<\(content)>") }
        var attributes: [String: String] = [:]
        for attribute in match.output.2.matches(of: /\ ([a-zA-Z0-9:-]+)="([^"]*)"/) {
          guard attributes.updateValue(String(attribute.output.2), forKey: String(attribute.output.1)) == nil else {
            throw malformed("an attribute twice")
          }
        }
        let name = String(match.output.1)
        tags.append(Tag(name: name, attributes: attributes))
        if match.output.3.isEmpty, !Markup.void.contains(name) { open.append(name) }
      }
      index = end + 1
    }
    guard open.isEmpty else { throw malformed("unclosed \(open)") }
  }

  /// The values of an attribute, of all tags in order.
  func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

  private static func end(of scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var isQuoted = false
    for index in start..<scalars.count {
      if scalars[index] == "\"" { isQuoted.toggle() }
      if scalars[index] == ">", !isQuoted { return index }
    }
    return nil
  }
}
