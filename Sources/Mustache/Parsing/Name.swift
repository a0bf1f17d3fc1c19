/// A name as a tag has it, with its place.
struct Name: Sendable {
  /// The whole name.
  let text: String
  /// The parts between the dots; none for `.`, which is the innermost context itself.
  let parts: [String]
  /// Where it starts, in bytes.
  let offset: Int

  /// The name of a value.
  init(_ text: String, at offset: Int) {
    self.text = text
    parts = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    self.offset = offset
  }

  /// The name of a partial, whose dots mean nothing.
  init(partial text: String, at offset: Int) {
    self.text = text
    parts = [text]
    self.offset = offset
  }

  /// Where a part starts, in bytes.
  func offset(ofPart part: Int) -> Int {
    parts.prefix(part).reduce(offset) { $0 + $1.utf8.count + 1 }
  }

  /// The first parts, with their dots.
  func prefix(_ count: Int) -> String { parts.prefix(count).joined(separator: ".") }
}
