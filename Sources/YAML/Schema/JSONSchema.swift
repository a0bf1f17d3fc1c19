/// What may stand in a place of a file, as far as JSON Schema (2020-12) can say it: for editors, which check and complete
/// while one types.
///
/// It speaks of what YAML's core schema makes of the file: `7` is a number there, though a text is read from it as well.
public struct JSONSchema: Hashable, Sendable {
  /// The schema as a JSON object.
  public var object: JSONValue

  /// A schema of keywords.
  public init(_ object: JSONValue) {
    self.object = object
  }

  /// Its keywords with their values, in order.
  public var members: [JSONValue.Member] {
    if case .object(let members) = object { members } else { [] }
  }

  /// A keyword.
  public subscript(keyword: String) -> JSONValue? {
    get { object[keyword] }
    set { object[keyword] = newValue }
  }

  /// Anything.
  public static let any = JSONSchema([:])

  /// Any text: also what the core schema takes for a number or a truth value, but not null.
  public static let scalar = JSONSchema(["type": ["string", "number", "boolean"]])

  /// A text that matches an ECMA-262 pattern.
  public static func pattern(_ pattern: String) -> JSONSchema {
    JSONSchema(["type": "string", "pattern": .text(pattern)])
  }

  /// Any text where what the core schema takes for one matches a pattern.
  public static func scalar(matching pattern: String) -> JSONSchema {
    var schema = scalar
    schema["pattern"] = .text(pattern)
    return schema
  }

  /// One of some texts.
  public static func choice(_ texts: [String]) -> JSONSchema { JSONSchema(["enum": .texts(texts)]) }

  /// One of some schemas.
  public static func either(_ schemas: JSONSchema...) -> JSONSchema {
    JSONSchema(["anyOf": .list(schemas.map(\.object))])
  }

  /// A list.
  public static func list(of element: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "array", "items": element.object])
  }

  /// A mapping whose keys the user chooses.
  public static func dictionary(of element: JSONSchema) -> JSONSchema {
    JSONSchema(["type": "object", "additionalProperties": element.object])
  }

  /// The schema with null allowed, for a key that may be left without a value.
  public var orNull: JSONSchema {
    var schema = self
    if let type = self["type"] {
      let types = if case .list(let types) = type { types } else { [type] }
      schema["type"] = .list(types + (types.contains("null") ? [] : ["null"]))
    } else if case .list(let values)? = self["enum"] {
      schema["enum"] = .list(values + (values.contains(.null) ? [] : [.null]))
    } else if case .list(let schemas)? = self["anyOf"] {
      schema["anyOf"] = .list(schemas + [["type": "null"]])
    } else if object != JSONSchema.any.object {
      schema = .either(self, JSONSchema(["type": "null"]))
    }
    return schema
  }
}
