/// Carries out the steps of a template and its partials.
///
/// Open sections and partials are kept in lists of its own, so that no depth of nesting can exhaust the stack.
struct Renderer {
  /// A template that is being rendered.
  private struct Page {
    let template: Template
    let indentation: [UInt8]
    /// The name of the partial with its place in the template that includes it; nil for the outermost.
    let inclusion: (name: Name, in: Template)?
    var next = 0
  }

  /// A section that is being rendered.
  private struct Loop {
    let start: Int
    let elements: [Value]
    var current = 0
  }

  private let partials: Partials
  private let escaping: Escaping
  private let strictness: Strictness
  private let limits: Limits
  private var loaded: [String: Template?] = [:]
  private var contexts: Contexts
  private var pages: [Page]
  private var loops: [Loop] = []
  private var output: [UInt8] = []
  private var steps = 0

  init(
    _ template: Template, _ value: Value, partials: Partials, escaping: Escaping, strictness: Strictness, limits: Limits
  ) {
    self.partials = partials
    self.escaping = escaping
    self.strictness = strictness
    self.limits = limits
    contexts = Contexts(value)
    pages = [Page(template: template, indentation: [], inclusion: nil)]
  }

  mutating func run() throws(MustacheError) -> String {
    while let page = pages.last {
      guard page.next < page.template.nodes.count else {
        pages.removeLast()
        continue
      }
      let position = page.next
      pages[pages.count - 1].next += 1
      do throws(MustacheError) {
        try perform(page.template.nodes[position], at: position, of: page)
      } catch {
        throw error.included(at: inclusions)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The tags that include the template at work, the nearest first.
  private var inclusions: [MustacheError.Place] {
    pages.reversed().compactMap { page in page.inclusion.map { $0.in.source.place(at: $0.name.offset) } }
  }

  private mutating func perform(_ node: Node, at position: Int, of page: Page) throws(MustacheError) {
    let source = page.template.source
    switch node {
    case .text(let range, let startsLine):
      write(range, startsLine: startsLine, of: page)
      try checkLimits(at: range.lowerBound, of: source)
    case .variable(let name, let isEscaped):
      write(try text(of: value(of: name, in: source), name, isEscaped: isEscaped, in: source))
      try checkLimits(at: name.offset, of: source)
    case .section(let name, let isInverted, let end):
      let elements = try value(of: name, in: source).elements
      if isInverted == elements.isEmpty {
        // An inverted section has nothing to look at but what is around it.
        let elements = isInverted ? [contexts.innermost] : elements
        loops.append(Loop(start: position, elements: elements))
        contexts.push(elements[0])
      } else {
        pages[pages.count - 1].next = end + 1
      }
      try checkLimits(at: name.offset, of: source)
    case .end:
      endSection()
    case .partial(let name, let indentation):
      try include(name, indentation: indentation, from: page)
      try checkLimits(at: name.offset, of: source)
    }
  }

  private mutating func endSection() {
    contexts.pop()
    loops[loops.count - 1].current += 1
    let loop = loops[loops.count - 1]
    if loop.current < loop.elements.count {
      contexts.push(loop.elements[loop.current])
      pages[pages.count - 1].next = loop.start + 1
    } else {
      loops.removeLast()
    }
  }

  private mutating func include(_ name: Name, indentation: Range<Int>?, from page: Page) throws(MustacheError) {
    let source = page.template.source
    guard let template = try partial(name, in: source) else {
      guard strictness.isStrict else { return }
      throw source.error(.unknownPartial(name, known: partials.names), in: name)
    }
    guard pages.count <= limits.partialNesting else {
      let chain = InclusionChain(names: pages.map { $0.inclusion?.name.text ?? $0.template.name } + [name.text])
      throw source.error(
        "partials are nested more than \(limits.partialNesting) deep: \(chain)", at: name.offset,
        remedy: "end the chain with a section that is left out at some point")
    }
    // A partial within a line has the indentation of none of the lines around it.
    let blanks = indentation.map { page.indentation + source.bytes[$0] } ?? []
    guard blanks.count <= limits.indentation else {
      throw source.error(
        "the partial is indented by more than \(limits.indentation) blanks", at: name.offset,
        remedy: "remove the blanks before the tag")
    }
    pages.append(Page(template: template, indentation: blanks, inclusion: (name, page.template)))
  }

  private mutating func partial(_ name: Name, in source: TemplateSource) throws(MustacheError) -> Template? {
    if let known = loaded[name.text] { return known }
    do throws(MustacheError) {
      let template = try partials.lookup(name.text)
      loaded[name.text] = .some(template)
      return template
    } catch {
      throw error.included(at: [source.place(at: name.offset)])
    }
  }

  private mutating func value(of name: Name, in source: TemplateSource) throws(MustacheError) -> Value {
    do throws(NameProblem) {
      return try contexts.value(of: name, isStrict: strictness.isStrict)
    } catch {
      throw source.error(error, in: name)
    }
  }

  private func text(
    of value: Value, _ name: Name, isEscaped: Bool, in source: TemplateSource
  ) throws(MustacheError) -> String {
    switch value {
    case .text(let text): return isEscaped ? escaping.escape(text) : text
    case .verbatim(let text): return text
    case .absent: return isEscaped ? escaping.escape(strictness.absentText) : strictness.absentText
    case .bool(let flag) where !strictness.isStrict: return flag ? "true" : "false"
    case .bool, .list, .object:
      guard strictness.isStrict, let kind = value.kind else { return "" }
      throw source.error(.noText(name, kind: kind), in: name)
    }
  }

  /// Writes text of a template, the indentation of its page before each line that begins in it.
  private mutating func write(_ range: Range<Int>, startsLine: Bool, of page: Page) {
    let bytes = page.template.source.bytes
    guard !page.indentation.isEmpty else {
      output += bytes[range]
      return
    }
    if startsLine { output += page.indentation }
    for offset in range where output.count <= limits.outputSize {
      output.append(bytes[offset])
      if offset + 1 < range.upperBound, bytes.endsLine(offset) { output += page.indentation }
    }
  }

  private mutating func write(_ text: String) { output += text.utf8 }

  private mutating func checkLimits(at offset: Int, of source: TemplateSource) throws(MustacheError) {
    steps += 1
    guard output.count <= limits.outputSize else {
      throw source.error(
        "the result has more than \(limits.outputSize) bytes", at: offset, remedy: "render fewer elements")
    }
    guard steps + contexts.steps <= limits.steps else {
      throw source.error(
        "rendering takes more than \(limits.steps) steps", at: offset,
        remedy: "nest fewer sections and partials in one another")
    }
  }
}
