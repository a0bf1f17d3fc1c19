import YAML

/// What is wrong with a text, decoded by a schema of the tests if one is named; nil where nothing is.
func errors(in text: String, decodedAs schema: String? = nil) -> YAMLErrors? {
  errors(in: Array(text.utf8), decodedAs: schema)
}

/// What is wrong with bytes, decoded by a schema of the tests if one is named; nil where nothing is.
func errors(in bytes: [UInt8], decodedAs schema: String? = nil) -> YAMLErrors? {
  do throws(YAMLErrors) {
    let document = try YAMLDocument(bytes: bytes, file: "t.yaml")
    if let schema, let type = schemas[schema] { _ = try document.decode(as: type) }
    return nil
  } catch {
    return error
  }
}

/// What a schema of the tests makes of a text.
func read(_ text: String, as schema: String) throws -> String {
  try YAMLDocument(text: text, file: "t.yaml").decode(as: schemas[schema] ?? .text)
}

/// A tree as one line: texts in quotes, lists in brackets, mappings in braces.
func outline(_ node: YAMLNode) -> String {
  switch node {
  case .scalar(let scalar): scalar.isNull ? "null" : "\"\(scalar.text)\""
  case .sequence(let items, _): "[" + items.map(outline).joined(separator: ", ") + "]"
  case .mapping(let entries, _):
    "{" + entries.map { "\($0.key.text): \(outline($0.value))" }.joined(separator: ", ") + "}"
  }
}
