import SourceText

/// A value of a YAML file with the place it was written.
///
/// Aliases are already resolved; a node reached through an alias carries the marks of its anchor.
public indirect enum YAMLNode: Hashable, Sendable {
  /// A single value.
  case scalar(YAMLScalar)
  /// A list of values.
  case sequence([YAMLNode], mark: Mark)
  /// Keys and values in the order of the file; no key occurs twice.
  case mapping([YAMLEntry], mark: Mark)

  /// Where the node starts. A block mapping starts at its first key, a block list at its first `-`.
  public var mark: Mark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(_, let mark), .mapping(_, let mark): mark
    }
  }

  /// Whether the node is an unquoted null, or nothing at all.
  public var isNull: Bool {
    if case .scalar(let scalar) = self { scalar.isNull } else { false }
  }

  /// The value of a key, where this is a mapping that has it.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key.text == key }?.value
  }

  /// The item at a position counted from 0, where this is a list that long.
  public subscript(index: Int) -> YAMLNode? {
    guard case .sequence(let items, _) = self, items.indices.contains(index) else { return nil }
    return items[index]
  }

  /// What an error says was found, with long text cut short.
  var summary: String {
    switch self {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar) where scalar.isNull: "nothing"
    case .scalar(let scalar): "the text \(Visible.quoted(scalar.text))"
    }
  }
}
