import YAML

extension YAMLType where Value == [LostReason] {
  /// The reasons for losing a deal and those that need a note, each key falling back by itself.
  static func lostReasons(else fallback: [LostReason]?) -> YAMLType {
    .mapping { map in
      let ids = map.value("list", as: .reasonIDs, else: fallback.map { $0.map(\.id) })
      let known = ids ?? []
      // Defaults that the company's own list leaves out say nothing about it.
      let needy = fallback.map { $0.filter { $0.needsNote && known.contains($0.id) }.map(\.id) }
      let needsNote = map.value("needs_note", as: .unique(of: .reason(among: known), by: \.self), else: needy)
      guard let ids, let needsNote else { return nil }
      return ids.map { LostReason(id: $0, needsNote: needsNote.contains($0)) }
    }.described { schema in
      guard let fallback else { return }
      // Of a list that the file has, JSON Schema cannot take what another one may name.
      let isDefault: JSONValue = ["properties": ["list": ["type": "null"]]]
      let named: JSONValue = ["items": ["enum": .texts(fallback.map(\.id))]]
      (schema["if"], schema["then"]) = (isDefault, ["properties": ["needs_note": named]])
    }
  }
}

extension YAMLType where Value == [String] {
  /// Ids of reasons, at least one and none twice.
  fileprivate static var reasonIDs: YAMLType {
    unique(
      of: .identifier, orEmpty: ("no lost reason is named", "write ids such as [price, timing, other]"), by: \.self)
  }
}

extension YAMLType where Value == String {
  /// A reason that the list has.
  fileprivate static func reason(among known: [String]) -> YAMLType {
    .parsed(schema: identifier.schema) { text throws(Expectation) in
      if known.contains(text) { return text }
      throw .unknown("a reason of the list", text, among: known, otherwise: "add it to 'list', or remove it here")
    }
  }
}
