import SourceText

/// Reads the text of a template, once and from begin to end.
struct Parser {
  private struct OpenSection {
    let name: Name
    /// Its position among the nodes.
    let position: Int
    let tag: Range<Int>
    /// The tag that would close it.
    let closingTag: String
  }

  private let source: TemplateSource
  private let limits: Limits
  private var reader: TagReader
  private var nodes: [Node] = []
  private var open: [OpenSection] = []
  /// Where the text begins that is not yet among the nodes.
  private var textStart = 0
  /// Whether that text begins a line.
  private var startsLine = true

  private init(_ source: TemplateSource, _ limits: Limits) {
    self.source = source
    self.limits = limits
    reader = TagReader(source)
  }

  /// The steps of a template.
  static func nodes(of source: TemplateSource, limits: Limits) throws(MustacheError) -> [Node] {
    let (size, limit) = (source.bytes.count, limits.templateSize)
    guard size <= limit else {
      throw source.error(
        "the template has \(size) bytes, more than the limit of \(limit)", at: limit,
        remedy: "check that this is the file you meant")
    }
    var parser = Parser(source, limits)
    return try parser.run()
  }

  private mutating func run() throws(MustacheError) -> [Node] {
    while let tag = try reader.tag(from: textStart) {
      let blanks = addText(before: tag)
      try add(tag, indentation: blanks)
    }
    if textStart < source.bytes.count { nodes.append(.text(textStart..<source.bytes.count, startsLine: startsLine)) }
    if let section = open.last {
      throw source.error(
        "the section \(Visible.quoted(section.name.text)) opened here is not closed", at: section.tag.lowerBound,
        remedy: "close it with \(Visible.quoted(section.closingTag))")
    }
    return nodes
  }

  /// Adds the text up to a tag and moves behind the tag, and behind its whole line where it is alone on it.
  ///
  /// - Returns: The blanks before a tag that is alone on its line; nil for any other.
  private mutating func addText(before tag: Tag) -> Range<Int>? {
    let bytes = source.bytes
    let start = tag.range.lowerBound
    if tag.kind.canStandAlone, let line = line(of: tag) {
      if textStart < line.lowerBound { nodes.append(.text(textStart..<line.lowerBound, startsLine: startsLine)) }
      (textStart, startsLine) = (line.upperBound, true)
      return line.lowerBound..<start
    }
    if textStart < start { nodes.append(.text(textStart..<start, startsLine: startsLine)) }
    let tagStartsLine = textStart < start ? bytes.endsLine(start - 1) : startsLine
    if tagStartsLine { nodes.append(.text(start..<start, startsLine: true)) }
    (textStart, startsLine) = (tag.range.upperBound, false)
    return nil
  }

  /// The line of a tag with its end, if nothing but blanks is beside the tag.
  private func line(of tag: Tag) -> Range<Int>? {
    let bytes = source.bytes
    var start = tag.range.lowerBound
    while start > textStart, bytes[start - 1].isBlank { start -= 1 }
    guard start > textStart ? bytes.endsLine(start - 1) : startsLine else { return nil }
    var end = tag.range.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    guard end < bytes.count else { return start..<end }
    if bytes[end] == .carriageReturn, !bytes.endsLine(end) { end += 1 }
    return bytes.endsLine(end) ? start..<end + 1 : nil
  }

  private mutating func add(_ tag: Tag, indentation: Range<Int>?) throws(MustacheError) {
    switch tag.kind {
    case .comment: break
    case .delimiters: reader.delimiters = try reader.delimiters(of: tag)
    case .variable: nodes.append(.variable(try reader.name(of: tag), isEscaped: true))
    case .unescaped: nodes.append(.variable(try reader.name(of: tag), isEscaped: false))
    case .partial: nodes.append(.partial(try reader.partialName(of: tag), indentation: indentation))
    case .section, .inverted: try openSection(tag)
    case .end: try closeSection(tag)
    }
  }

  private mutating func openSection(_ tag: Tag) throws(MustacheError) {
    let name = try reader.name(of: tag)
    guard open.count < limits.sectionNesting else {
      throw source.error(
        "sections are nested more than \(limits.sectionNesting) deep", at: tag.range.lowerBound,
        remedy: "move inner sections into a partial")
    }
    let closingTag = reader.delimiters.tag("/" + name.text)
    open.append(OpenSection(name: name, position: nodes.count, tag: tag.range, closingTag: closingTag))
    nodes.append(.section(name, isInverted: tag.kind == .inverted, end: 0))
  }

  private mutating func closeSection(_ tag: Tag) throws(MustacheError) {
    let name = try reader.name(of: tag)
    guard let section = open.popLast() else {
      let opening = reader.delimiters.tag("#" + name.text)
      throw source.error(
        "the section \(Visible.quoted(name.text)) is closed here and was not opened", at: tag.range.lowerBound,
        remedy: "open it with \(Visible.quoted(opening)), or remove this tag")
    }
    guard section.name.text == name.text else {
      let place = source.place(at: section.tag.lowerBound)
      throw source.error(
        "expected the end of the section \(Visible.quoted(section.name.text)) here, found \(Visible.quoted(name.text))",
        at: tag.range.lowerBound,
        remedy: "\(Visible.quoted(section.name.text)) was opened on line \(place.line), column \(place.column): "
          + "close it first with \(Visible.quoted(section.closingTag))")
    }
    if case .section(let name, let isInverted, _) = nodes[section.position] {
      nodes[section.position] = .section(name, isInverted: isInverted, end: nodes.count)
    }
    nodes.append(.end)
  }
}
