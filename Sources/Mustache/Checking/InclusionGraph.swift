/// Which partials include which under no condition, to find those that would include one another without end.
struct InclusionGraph {
  private struct Edge {
    let target: Name
    let source: TemplateSource
  }

  /// The inclusions of each partial, in the order found.
  private var edges: [String: [Edge]] = [:]
  /// The partials, in the order found.
  private var names: [String] = []
  private var known: Set<[String]> = []

  /// Notes an inclusion outside of any section; one of the outermost template, which no partial can include, is of no interest.
  mutating func add(_ target: Name, from partial: String?, in source: TemplateSource) {
    guard let partial, known.insert([partial, target.text]).inserted else { return }
    if edges[partial] == nil { names.append(partial) }
    edges[partial, default: []].append(Edge(target: target, source: source))
  }

  /// The first circle of partials, as an error at the tag that closes it; nil where there is none.
  var cycle: MustacheError? {
    let remaining = endless
    guard var name = names.first(where: remaining.contains) else { return nil }
    // From a partial that leads to a circle there is always a way on, until a partial comes again.
    var chain: [String] = []
    while true {
      chain.append(name)
      guard let edge = edges[name]?.first(where: { remaining.contains($0.target.text) }) else { return nil }
      name = edge.target.text
      if chain.contains(name) {
        return edge.source.error(
          "partials include one another without end: \(InclusionChain(names: chain + [name]))",
          at: edge.target.offset, remedy: "put one of the tags into a section that is left out at some point")
      }
    }
  }

  /// The partials that are left when those that include none of the others are taken away, again and again.
  private var endless: Set<String> {
    var remaining = Set(edges.keys)
    var hasChanged = true
    while hasChanged {
      let next = remaining.filter { name in edges[name]?.contains { remaining.contains($0.target.text) } ?? false }
      hasChanged = next.count < remaining.count
      remaining = next
    }
    return remaining
  }
}
