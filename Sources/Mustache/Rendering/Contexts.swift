/// The values around a place that is being rendered.
struct Contexts {
  /// The outermost context first; at least one.
  private var values: [Value]
  /// How many contexts were looked at.
  private(set) var steps = 0

  init(_ value: Value) {
    values = [value]
  }

  /// The context that `.` stands for.
  var innermost: Value { values[values.count - 1] }

  /// Moves into a section.
  mutating func push(_ value: Value) { values.append(value) }
  /// Moves out of the innermost section.
  mutating func pop() { values.removeLast() }

  /// What a name stands for here; absent where it is not known and need not be.
  mutating func value(of name: Name, isStrict: Bool) throws(NameProblem) -> Value {
    guard let first = name.parts.first else { return innermost }
    guard var value = lookUp(first) else {
      guard isStrict else { return .absent }
      throw .unknown(name, part: 0, known: namesInReach)
    }
    for part in name.parts.indices.dropFirst() {
      switch value {
      case .absent: return .absent
      case .object(let fields):
        if let inner = fields[name.parts[part]] {
          value = inner
        } else {
          guard isStrict else { return .absent }
          throw .unknown(name, part: part, known: fields.entries.map(\.name))
        }
      default:
        guard isStrict, let kind = value.kind else { return .absent }
        throw .noObject(name, part: part, kind: kind)
      }
    }
    return value
  }

  /// The value of a name in the innermost context that has it.
  private mutating func lookUp(_ name: String) -> Value? {
    for context in values.reversed() {
      steps += 1
      if case .object(let fields) = context, let value = fields[name] { return value }
    }
    return nil
  }

  private var namesInReach: [String] {
    var seen: Set<String> = []
    return values.reversed().flatMap { context in
      if case .object(let fields) = context { fields.entries.map(\.name) } else { [String]() }
    }.filter { seen.insert($0).inserted }
  }
}
