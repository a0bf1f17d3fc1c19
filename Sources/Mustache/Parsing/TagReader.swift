import SourceText

/// Finds the tags of a template, and reads what is in them.
struct TagReader {
  let source: TemplateSource
  /// The delimiters at the place that is read.
  var delimiters = Delimiters.standard

  private var bytes: [UInt8] { source.bytes }

  init(_ source: TemplateSource) {
    self.source = source
  }

  /// The next tag that opens at an offset or behind it; nil where there is none.
  func tag(from offset: Int) throws(MustacheError) -> Tag? {
    guard let start = bytes.offset(of: delimiters.open, in: offset..<bytes.count) else { return nil }
    let inner = start + delimiters.open.count
    let (kind, suffix) = try kind(at: inner, of: start)
    let isPlain = kind == .variable
    let contentStart = isPlain ? inner : inner + 1
    let close = suffix + delimiters.close
    guard let end = bytes.offset(of: close, in: contentStart..<max(contentStart, bytes.count)) else {
      throw notClosed(at: start, kind, with: close)
    }
    let tag = Tag(kind: kind, range: start..<end + close.count, content: contentStart..<end)
    // Only a comment may have an opening delimiter in it; elsewhere the end that was found is another tag's.
    if kind != .comment, delimiters.open != delimiters.close,
      bytes.offset(of: delimiters.open, in: tag.content) != nil
    {
      throw notClosed(at: start, kind, with: close)
    }
    return tag
  }

  /// The kind of the tag, and what stands before its closing delimiter.
  private func kind(at inner: Int, of start: Int) throws(MustacheError) -> (Tag.Kind, suffix: [UInt8]) {
    guard inner < bytes.count else { return (.variable, []) }
    switch bytes[inner] {
    case UInt8(ascii: "#"): return (.section, [])
    case UInt8(ascii: "^"): return (.inverted, [])
    case UInt8(ascii: "/"): return (.end, [])
    case UInt8(ascii: ">"): return (.partial, [])
    case UInt8(ascii: "!"): return (.comment, [])
    case UInt8(ascii: "&"): return (.unescaped, [])
    case UInt8(ascii: "{"): return (.unescaped, [UInt8(ascii: "}")])
    case UInt8(ascii: "="): return (.delimiters, [UInt8(ascii: "=")])
    case UInt8(ascii: "<"), UInt8(ascii: "$"):
      throw source.error(
        "templates cannot inherit from one another", at: start,
        remedy: "use a partial: '\(delimiters.tag("> name"))'")
    default: return (.variable, [])
    }
  }

  private func notClosed(at start: Int, _ kind: Tag.Kind, with close: [UInt8]) -> MustacheError {
    let what = kind == .comment ? "comment" : "tag"
    return source.error(
      "the \(what) opened here is not closed", at: start,
      remedy: "close it with \(Visible.quoted(String(decoding: close, as: UTF8.self)))")
  }

  /// The name of a value or a section.
  func name(of tag: Tag) throws(MustacheError) -> Name {
    let (text, offset) = try word(in: tag)
    let name = Name(text, at: offset)
    guard !name.parts.contains("") else {
      throw notAName(text, at: offset, remedy: "write a word before and behind each dot")
    }
    return name
  }

  /// The name of a partial.
  func partialName(of tag: Tag) throws(MustacheError) -> Name {
    let (text, offset) = try word(in: tag)
    return Name(partial: text, at: offset)
  }

  private func word(in tag: Tag) throws(MustacheError) -> (text: String, offset: Int) {
    let range = bytes.trimmed(tag.content)
    let text = source.text(range)
    guard let first = text.first else {
      throw source.error(
        "the tag has no name", at: tag.range.lowerBound, remedy: "write a name between the delimiters")
    }
    if "#^/>!&={".contains(first) {
      let kind = "'\(delimiters.tag("\(first) name"))'"
      throw notAName(
        text, at: range.lowerBound, remedy: "write '\(first)' once, directly behind the delimiter: \(kind)")
    }
    if text.unicodeScalars.contains(where: { $0.properties.isWhitespace }) {
      throw notAName(text, at: range.lowerBound, remedy: "a name has no blanks")
    }
    return (text, range.lowerBound)
  }

  private func notAName(_ text: String, at offset: Int, remedy: String) -> MustacheError {
    source.error("\(Visible.quoted(text)) is not a name", at: offset, remedy: remedy)
  }

  /// The delimiters that a tag sets.
  func delimiters(of tag: Tag) throws(MustacheError) -> Delimiters {
    let range = bytes.trimmed(tag.content)
    let words = bytes[range].split(whereSeparator: \.isSpace)
    let remedy = "write two delimiters with a blank between them, as in '{{=<% %>=}}'"
    guard words.count == 2 else {
      throw source.error("expected two delimiters here", at: tag.range.lowerBound, remedy: remedy)
    }
    for word in words {
      let text = String(decoding: word, as: UTF8.self)
      guard !word.contains(UInt8(ascii: "=")) else {
        throw source.error("the delimiter \(Visible.quoted(text)) contains '='", at: word.startIndex, remedy: remedy)
      }
      guard word.count <= Delimiters.lengthLimit else {
        throw source.error(
          "the delimiter has \(word.count) bytes, more than the limit of \(Delimiters.lengthLimit)",
          at: word.startIndex, remedy: remedy)
      }
    }
    return Delimiters(open: Array(words[0]), close: Array(words[1]))
  }
}
