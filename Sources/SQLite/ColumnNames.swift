import CSQLite

/// Finds the columns of a result by name.
///
/// A decoder asks for columns mostly in their order; the one after the last answer is tried before the dictionary.
struct ColumnNames {
  enum Match {
    case index(Int)
    case ambiguous
  }

  private var names: [String]
  private var matches: [String: Match] = [:]
  private var next = 0

  init(of handle: OpaquePointer) {
    names = (0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) }
    for (index, name) in names.enumerated() {
      matches[name] = matches[name] == nil ? .index(index) : .ambiguous
    }
    for (index, name) in names.enumerated() {
      // A C string holds no NUL, so nobody asks for this name.
      if case .ambiguous = matches[name] { names[index] = "\0" }
    }
  }

  mutating func find(_ name: String) -> Match? {
    if next < names.count, names[next] == name {
      defer { next += 1 }
      return .index(next)
    }
    let match = matches[name]
    if case .index(let index) = match { next = index + 1 }
    return match
  }
}
