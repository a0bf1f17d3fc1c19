extension YAMLType {
  /// A list; wrong items are reported, each at its place.
  public static func list<Element>(of element: YAMLType<Element>) -> YAMLType where Value == [Element] {
    YAMLType(schema: .list(of: element.schema)) { node, context in
      guard case .sequence(let items, _) = node else {
        context.report(
          Expectation("a list", remedy: "write items as [a, b] or as lines starting with '- '"), found: node)
        return nil
      }
      let values = items.map { element.read($0, in: context) }
      return values.contains { $0 == nil } ? nil : values.compactMap(\.self)
    }
  }

  /// A mapping whose keys the user chooses; wrong values are reported, each at its place.
  public static func dictionary<Element>(of element: YAMLType<Element>) -> YAMLType where Value == [String: Element] {
    YAMLType<[(key: Marked<String>, value: Element)]>.pairs(of: element).map { pairs in
      Dictionary(pairs.map { ($0.key.value, $0.value) }) { first, _ in first }
    }
  }

  /// A mapping whose keys the user chooses, in the order of the file and with the place of each key.
  public static func pairs<Element>(of element: YAMLType<Element>) -> YAMLType
  where Value == [(key: Marked<String>, value: Element)] {
    YAMLType(schema: .dictionary(of: element.schema)) { node, context in
      guard let map = node.mapping(in: context) else { return nil }
      let values = map.entries.map { element.read($0.value, in: context) }
      guard !values.contains(where: { $0 == nil }) else { return nil }
      return zip(map.entries, values).compactMap { entry, value in
        value.map { (Marked(entry.key.text, at: entry.key.mark), $0) }
      }
    }
  }

  /// A mapping with known keys; the closure asks for them, and any other key is then reported.
  ///
  /// The schema is found by letting the closure ask a mapping that only writes down what it is asked for. So it must ask for
  /// every key whatever another one holds.
  ///
  /// - Parameter build: Answers nil where a required key is missing or wrong, which is already reported.
  public static func mapping(_ build: @escaping (YAMLMap) -> Value?) -> YAMLType {
    YAMLType(schema: YAMLMap.schema(of: build)) { node, context in
      guard let map = node.mapping(in: context) else { return nil }
      let value = build(map)
      map.finish()
      return value
    }
  }
}

extension YAMLNode {
  /// The node as a mapping to be read key by key; nil, with the error reported, where it is something else.
  public func mapping(in context: YAMLContext) -> YAMLMap? {
    guard case .mapping(let entries, let mark) = self else {
      context.report(Expectation("a mapping", remedy: "write lines of 'key: value'"), found: self)
      return nil
    }
    return YAMLMap(entries: entries, mark: mark, context: context)
  }
}
