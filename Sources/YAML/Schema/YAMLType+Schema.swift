extension YAMLType {
  /// The type with a schema that says more than could be found out, or other than it.
  public func described(_ change: @escaping (inout JSONSchema) -> Void) -> YAMLType {
    YAMLType(schema: changed(self.schema, by: change)) { node, context in self.read(node, in: context) }
  }
}

private func changed(_ schema: JSONSchema, by change: (inout JSONSchema) -> Void) -> JSONSchema {
  var schema = schema
  change(&schema)
  return schema
}

/// The keys that a mapping asks for, written down instead of read.
final class KeyRecorder {
  private var keys: [(name: String, schema: JSONSchema, isRequired: Bool)] = []

  /// Writes a key down, the first time that it is asked for.
  func record<Value>(_ name: String, _ type: YAMLType<Value>, isRequired: Bool) {
    guard !keys.contains(where: { $0.name == name }) else { return }
    keys.append((name, isRequired ? type.schema : type.schema.orNull, isRequired))
  }

  /// The schema of a mapping with these keys and no others.
  var schema: JSONSchema {
    var schema = JSONSchema([
      "type": "object", "properties": .object(keys.map { JSONValue.Member($0.name, $0.schema.object) }),
    ])
    let required = keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { schema["required"] = .texts(required) }
    schema["additionalProperties"] = false
    return schema
  }
}
