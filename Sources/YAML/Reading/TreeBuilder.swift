import SourceText
import Spelling

/// Builds the node tree from libyaml's events and refuses what a file may not do: expand without bound, nest too deeply,
/// repeat keys, merge, hold several documents.
struct TreeBuilder: ~Copyable {
  /// How deeply lists and mappings may nest, aliases counted where they are used.
  static let depthLimit = 64
  /// How many nodes a file may have, those reached through aliases counted each time.
  static let nodeLimit = 200_000

  /// A finished subtree with what it costs to use again.
  struct Subtree {
    let node: YAMLNode
    let nodes: Int
    let height: Int
  }

  /// An anchor: the mark of its node, and the node once it is finished.
  struct Anchor {
    let mark: Mark
    var subtree: Subtree?
  }

  private let parser: EventParser
  private let context: YAMLContext
  private var anchors: [String: Anchor] = [:]
  private var nodes = 0

  init(_ parser: consuming EventParser, reportingTo context: YAMLContext) {
    self.parser = parser
    self.context = context
  }

  /// The one document of the stream; null at the start of the file where there is none.
  ///
  /// - Throws: The first error after which reading cannot go on; the others are in the context.
  mutating func document() throws(BuildFailure) -> YAMLNode {
    var root: YAMLNode?
    while true {
      let event = try next()
      switch event.kind {
      case .documentStart:
        if root != nil {
          throw failure("a second document starts here", at: event.mark, remedy: "keep one document in a file")
        }
        root = try subtree(try next(), depth: 0).node
      case .streamEnd: return root ?? .scalar(YAMLScalar("", mark: Mark(line: 1, column: 1)))
      default: continue
      }
    }
  }

  private mutating func subtree(_ event: Event, depth: Int) throws(BuildFailure) -> Subtree {
    if case .alias(let name) = event.kind { return try aliased(name, event.mark, depth) }
    try count(1, event.mark)
    if let name = event.anchor {
      if let earlier = anchors[name] {
        throw failure(
          "the anchor '&\(Visible.line(name))' is already on line \(earlier.mark.line)", at: event.mark,
          remedy: "give each anchor its own name")
      }
      anchors[name] = Anchor(mark: event.mark)
    }
    let result: Subtree
    switch event.kind {
    case .sequenceStart: result = try sequence(event, depth + 1)
    case .mappingStart: result = try mapping(event, depth + 1)
    case .scalar(let text, let style):
      result = Subtree(node: .scalar(scalar(text, style, event)), nodes: 1, height: 0)
    default: throw failure("expected a value here", at: event.mark)
    }
    if let name = event.anchor { anchors[name]?.subtree = result }
    return result
  }

  private func scalar(_ text: String, _ style: YAMLScalar.Style, _ event: Event) -> YAMLScalar {
    checkTag(event, YAMLTag.scalars)
    if text.utf8.contains(0) {
      context.report("the text contains the character NUL", at: event.mark, remedy: "remove the escape '\\0'")
    }
    return YAMLScalar(text, style: style, tag: event.tag, mark: event.mark)
  }

  private mutating func sequence(_ start: Event, _ depth: Int) throws(BuildFailure) -> Subtree {
    try checkDepth(depth, start.mark)
    checkTag(start, [YAMLTag.nonSpecific, YAMLTag.sequence])
    var items: [YAMLNode] = []
    var (nodes, height) = (1, 0)
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { break }
      let item = try subtree(event, depth: depth)
      items.append(item.node)
      nodes += item.nodes
      height = max(height, item.height)
    }
    return Subtree(node: .sequence(items, mark: start.mark), nodes: nodes, height: height + 1)
  }

  private mutating func mapping(_ start: Event, _ depth: Int) throws(BuildFailure) -> Subtree {
    try checkDepth(depth, start.mark)
    checkTag(start, [YAMLTag.nonSpecific, YAMLTag.mapping])
    var entries: [YAMLEntry] = []
    var lines: [String: Int] = [:]
    var (nodes, height) = (1, 0)
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { break }
      let key = try subtree(event, depth: depth)
      let value = try subtree(try next(), depth: depth)
      nodes += key.nodes + value.nodes
      height = max(height, key.height, value.height)
      guard let name = keyName(key.node, event.mark) else { continue }
      if let line = lines.updateValue(lines[name.text] ?? event.mark.line, forKey: name.text) {
        context.report(
          "the key \(Visible.quoted(name.text)) on line \(event.mark.line) is already on line \(line)",
          at: event.mark, remedy: "keep one of the two")
        continue
      }
      entries.append(YAMLEntry(key: name, value: value.node))
    }
    return Subtree(node: .mapping(entries, mark: start.mark), nodes: nodes, height: height + 1)
  }

  /// The key as a scalar at the place it was used; nil, with the error reported, where it cannot be one.
  private func keyName(_ node: YAMLNode, _ mark: Mark) -> YAMLScalar? {
    guard case .scalar(let key) = node else {
      context.report(
        "a key must be a text, found \(node.summary)", at: mark,
        remedy: "put a text that contains brackets or braces in quotes")
      return nil
    }
    if key.isPlain, key.text == "<<" {
      context.report(
        "merge keys ('<<') are not supported", at: mark, remedy: "write out the keys, or use an alias as a value")
      return nil
    }
    if key.isPlain, key.text.isEmpty {
      context.report("a key is missing before ':'", at: mark, remedy: "write 'key: value'")
      return nil
    }
    return YAMLScalar(key.text, style: key.style, tag: key.tag, mark: mark)
  }

  private mutating func aliased(_ name: String, _ mark: Mark, _ depth: Int) throws(BuildFailure) -> Subtree {
    guard let anchor = anchors[name] else {
      throw failure(
        "the alias '*\(Visible.line(name))' has no anchor before it", at: mark,
        remedy: "put a text that starts with '*' in quotes",
        suggestion: nearest(to: name, among: anchors.keys.sorted()))
    }
    guard let subtree = anchor.subtree else {
      throw failure(
        "the alias '*\(Visible.line(name))' lies within its own anchor on line \(anchor.mark.line)", at: mark,
        remedy: "a value cannot contain itself")
    }
    try checkDepth(depth + subtree.height, mark)
    try count(subtree.nodes, mark)
    return subtree
  }

  private mutating func count(_ more: Int, _ mark: Mark) throws(BuildFailure) {
    nodes += more
    guard nodes <= Self.nodeLimit else {
      throw failure(
        "the file has more than \(Self.nodeLimit) values, counting each use of an alias", at: mark,
        remedy: "use fewer aliases, or split the file")
    }
  }

  private func checkDepth(_ depth: Int, _ mark: Mark) throws(BuildFailure) {
    guard depth <= Self.depthLimit else {
      throw failure(
        "lists and mappings are nested more than \(Self.depthLimit) deep", at: mark, remedy: "flatten the structure")
    }
  }

  private func checkTag(_ event: Event, _ known: Set<String>) {
    guard let tag = event.tag, !known.contains(tag) else { return }
    context.report(
      "the tag \(Visible.quoted(YAMLTag.short(tag))) is not supported here", at: event.mark,
      remedy: "remove it, or put a text that starts with '!' in quotes")
  }

  private func next() throws(BuildFailure) -> Event {
    do throws(SyntaxProblem) {
      return try parser.next()
    } catch {
      context.report(error.error(in: context.source))
      throw BuildFailure()
    }
  }

  private func failure(
    _ message: String, at mark: Mark, remedy: String? = nil, suggestion: String? = nil
  ) -> BuildFailure {
    context.report(context.source.error(message, at: mark, remedy: remedy, suggestion: suggestion))
    return BuildFailure()
  }
}

/// Building cannot go on; the reason has been reported.
struct BuildFailure: Error {}
