/// The contexts around a place of a template, by their shapes.
struct Scopes {
  /// One context; without a shape where it is the section of a name that is not known.
  struct Scope {
    /// Within the section of a name that is not known, where nothing can be told of any name.
    static let untold = Scope(path: "?", shape: nil)

    /// The names that lead to it from the top, which tell it from all others.
    let path: String
    let shape: Shape?
  }

  /// What a name stands for.
  enum Resolution {
    case known(Scope)
    /// Something that cannot be told, below a problem that was told already.
    case untold
    /// Nothing; what is wrong is worked out when it is told.
    case problem(() -> NameProblem)
  }

  private let root: Shape
  /// The outermost context first.
  private var scopes: [Scope]

  init(root: Shape) {
    self.root = root
    scopes = [Scope(path: "", shape: root)]
  }

  /// Moves into a section.
  mutating func push(_ scope: Scope) { scopes.append(scope) }
  /// Moves out of the innermost section.
  mutating func pop() { scopes.removeLast() }

  /// The same contexts as far as names can tell: of several that are the same, the innermost hides the others.
  ///
  /// So a partial that includes itself has a finite number of contexts.
  var condensed: Scopes {
    var seen: Set<String> = []
    var result = self
    result.scopes = scopes.reversed().filter { seen.insert($0.path).inserted }.reversed()
    return result
  }

  /// Equal for contexts that names cannot tell from one another, once condensed.
  var key: [String] { scopes.map(\.path) }

  /// What a name stands for here.
  func resolve(_ name: Name) -> Resolution {
    guard let first = name.parts.first else { return known(scopes[scopes.count - 1]) }
    var found: Scope?
    for scope in scopes.reversed() {
      guard let shape = scope.shape else { return .untold }
      guard let field = shape.field(first) else { continue }
      found = Scope(path: scope.path.isEmpty ? first : scope.path + "." + first, shape: field.shape)
      break
    }
    guard var scope = found, var shape = scope.shape else {
      return .problem { .unknown(name, part: 0, known: namesInReach, elsewhere: root.innerPath(of: first)) }
    }
    for part in name.parts.indices.dropFirst() {
      guard case .object(let fields) = shape else {
        let kind = shape.kind
        return .problem { .noObject(name, part: part, kind: kind) }
      }
      guard let field = shape.field(name.parts[part]) else {
        return .problem { .unknown(name, part: part, known: fields.map(\.name)) }
      }
      shape = field.shape
      scope = Scope(path: scope.path + "." + field.name, shape: shape)
    }
    return known(scope)
  }

  private func known(_ scope: Scope) -> Resolution { scope.shape == nil ? .untold : .known(scope) }

  private var namesInReach: [String] {
    var seen: Set<String> = []
    return scopes.reversed().flatMap { ($0.shape?.fields ?? []).map(\.name) }.filter { seen.insert($0).inserted }
  }
}
