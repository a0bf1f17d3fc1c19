public import YAML

extension CompanyPolicy {
  /// A rule as a schema names it.
  public struct SchemaRule: Sendable {
    /// The code: `N001`.
    public var code: String
    /// The name: `no-next-step`.
    public var name: String
    /// What the rule finds.
    public var summary: String

    /// A rule.
    public init(code: String, name: String, summary: String) {
      self.code = code
      self.name = name
      self.summary = summary
    }
  }

  /// The JSON Schema (2020-12) of an `opsmind.yaml`, for editors.
  ///
  /// It is made of the types that read the file, with the comments of the default policy as descriptions. It refuses what
  /// reading refuses, but for what JSON Schema cannot say: words that stand for two stages, an open stage after the won one,
  /// working hours that end before they begin, a note for a reason that the file's own list leaves out, required fields of a
  /// stage that the file's own list leaves out, a director who is told before the team, two targets of one KPI, a KPI that nothing
  /// computes.
  ///
  /// - Parameter rules: The rules whose severity may be set.
  public static func schema(rules: [SchemaRule]) -> JSONSchema {
    let type = YAMLType<PolicyDraft>.policyDraft(
      fallback: .standard, knownRules: rules.map { (code: $0.code, name: $0.name) })
    var schema = JSONSchema([
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "OpsMind policy: opsmind.yaml",
    ])
    for member in type.schema.members { schema[member.name] = member.value }
    let comments = PolicyComments(defaultText)
    schema.describeProperties(at: [], from: comments.byPath)
    for rule in rules {
      for word in [rule.code, rule.name] {
        schema["properties"]?["rules"]?["properties"]?[word]?["description"] = .text(rule.summary)
      }
    }
    return schema
  }
}

extension JSONSchema {
  /// Gives descriptions to the properties of a mapping, and to those of its properties' and of lists' entries.
  fileprivate mutating func describeProperties(at path: [String], from comments: [String: String]) {
    object = JSONSchema.described(object, at: path, from: comments)
  }

  private static func described(_ schema: JSONValue, at path: [String], from comments: [String: String]) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    var result = schema
    for member in members {
      switch (member.name, member.value) {
      case ("properties", .object(let properties)):
        result["properties"] = .object(
          properties.map { property in
            let place = path + [property.name]
            var value = described(property.value, at: place, from: comments)
            if let text = comments[place.joined(separator: ".")] { value["description"] = .text(text) }
            return JSONValue.Member(property.name, value)
          })
      case ("$defs", .object(let definitions)):
        result["$defs"] = .object(
          definitions.map { JSONValue.Member($0.name, described($0.value, at: [$0.name], from: comments)) })
      case ("items", let items): result["items"] = described(items, at: path, from: comments)
      case ("anyOf", .list(let schemas)):
        result["anyOf"] = .list(schemas.map { described($0, at: path, from: comments) })
      default: break
      }
    }
    return result
  }
}
