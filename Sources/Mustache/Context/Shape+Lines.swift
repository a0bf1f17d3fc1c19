extension Shape {
  /// One name of a context, for a list that people read.
  public struct Line: Hashable, Sendable {
    /// The names that lead to it, with `[]` behind a list: `deals[].title`.
    public let path: String
    /// `text`, `flag`, `list of texts`, `list of objects`, `object`.
    public let kind: String
    /// Whether it may be absent.
    public let isOptional: Bool
    /// What it means, as a sentence.
    public let doc: String
  }

  /// Every name of the context, in the order documented, the names of an object or a list's elements behind its own.
  public var lines: [Line] { lines(below: "") }

  private func lines(below path: String) -> [Line] {
    if case .list(let element) = self { return element.lines(below: path + "[]") }
    return fields.flatMap { field in
      let place = path.isEmpty ? field.name : path + "." + field.name
      let line = Line(path: place, kind: field.shape.words, isOptional: field.isOptional, doc: field.doc)
      return [line] + field.shape.lines(below: place)
    }
  }

  private var words: String {
    guard case .list(let element) = self else { return kind.rawValue }
    return if case .list = element { "list of lists" } else { "list of \(element.kind.rawValue)s" }
  }

  /// The path of a name that is not at the top, the shortest if there are several; nil where there is none.
  func innerPath(of name: String) -> String? {
    let paths = lines.map(\.path).filter { $0.hasSuffix("." + name) }
    return paths.min { $0.count { $0 == "." } < $1.count { $0 == "." } }
  }
}
