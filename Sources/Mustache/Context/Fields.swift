/// The named values of an object, in the order in which they were given.
public struct Fields: Sendable {
  /// A name and its value.
  public struct Entry: Hashable, Sendable {
    /// The name, as templates write it.
    public let name: String
    /// What the name stands for.
    public let value: Value
  }

  /// The names and their values, in order.
  public private(set) var entries: [Entry] = []
  /// Where each name is; kept only where comparing one after the other would take longer.
  private var positions: [String: Int] = [:]
  private static let indexedFrom = 16

  /// The fields of pairs; a name that comes again replaces the value and keeps its place.
  public init(_ pairs: some Sequence<(String, Value)>) {
    for (name, value) in pairs { self[name] = value }
  }

  /// The value of a name; nil where there is none. Setting nil changes nothing.
  public subscript(name: String) -> Value? {
    get { position(of: name).map { entries[$0].value } }
    set {
      guard let newValue else { return }
      if let position = position(of: name) {
        entries[position] = Entry(name: name, value: newValue)
      } else {
        entries.append(Entry(name: name, value: newValue))
        index()
      }
    }
  }

  private func position(of name: String) -> Int? {
    positions.isEmpty ? entries.firstIndex { $0.name == name } : positions[name]
  }

  private mutating func index() {
    let last = entries.count - 1
    if entries.count == Self.indexedFrom {
      for (position, entry) in entries.enumerated() { positions[entry.name] = position }
    } else if entries.count > Self.indexedFrom {
      positions[entries[last].name] = last
    }
  }
}

extension Fields: Hashable {
  /// Whether both have the same names and values in the same order.
  public static func == (left: Fields, right: Fields) -> Bool { left.entries == right.entries }

  /// Adds the names and values, in order.
  public func hash(into hasher: inout Hasher) { hasher.combine(entries) }
}
