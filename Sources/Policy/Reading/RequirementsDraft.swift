import Domain
import YAML

/// The required fields as the file has them: each stage's own.
struct RequirementsDraft: Sendable {
  /// The key for what every stage requires.
  static let everyStageKey = "every_stage"

  var everyStage: [RequiredField] = []
  var byStage: [String: [RequiredField]] = [:]

  /// All that is owed once a stage adds to what was owed before; a field that is owed at once stays so.
  static func adding(_ fields: [RequiredField], to owed: [RequiredField]) -> [RequiredField] {
    var result = owed
    for field in fields {
      guard let index = result.firstIndex(where: { $0.key == field.key }) else {
        result.append(field)
        continue
      }
      if result[index].oncePassed != nil { result[index] = field }
    }
    return result
  }
}

extension YAMLType where Value == RequirementsDraft {
  /// Lists of fields by stage id.
  static func requirements(stages: [String]) -> YAMLType {
    let known = Set(stages)
    let listed = stages.prefix(20).joined(separator: ", ") + (stages.count > 20 ? ", …" : "")
    return YAMLType(schema: schema(suggesting: stages)) { node, context in
      guard let map = node.mapping(in: context) else { return nil }
      var draft = RequirementsDraft()
      for entry in map.entries {
        let key = entry.key.text
        guard key == RequirementsDraft.everyStageKey || known.contains(key) else {
          context.report(
            .unknown(
              "the id of a stage, or every_stage", key, among: [RequirementsDraft.everyStageKey] + stages,
              otherwise: "the stages are: \(listed)"),
            found: .scalar(entry.key))
          continue
        }
        guard !entry.value.isNull, let fields = YAMLType<[RequiredField]>.requiredFields.read(entry.value, in: context)
        else { continue }
        if key == RequirementsDraft.everyStageKey { draft.everyStage = fields } else { draft.byStage[key] = fields }
      }
      return draft
    }
  }
}

extension YAMLType where Value == RequirementsDraft {
  /// The name under which the schema of a policy keeps that of a stage's list.
  static var definition: String { "required_fields" }

  private static func schema(suggesting stages: [String]) -> JSONSchema {
    let list: JSONValue = ["anyOf": [["$ref": .text("#/$defs/\(definition)")], ["type": "null"]]]
    let keys = [RequirementsDraft.everyStageKey] + stages
    return JSONSchema([
      "type": "object", "properties": .object(keys.map { JSONValue.Member($0, list) }),
      "propertyNames": YAMLType<String>.identifier.schema.object, "additionalProperties": list,
    ])
  }
}

extension YAMLType where Value == [RequiredField] {
  /// What a stage requires, each field once.
  static var requiredFields: YAMLType { unique(of: .requiredField) { $0.key.description } }
}

extension YAMLType where Value == RequiredField {
  /// `email`, or a mapping with `field` or `custom`, and `once` if it is not owed at once.
  static var requiredField: YAMLType {
    let mapping = YAMLType.mapping { map in
      let field = map.contains("field") ? map.required("field", as: .dealField) : nil
      let custom = map.contains("custom") ? map.required("custom", as: .customField) : nil
      let once = map.optional("once", as: .dateField)
      guard map.contains("field") != map.contains("custom") else {
        map.context.report(
          map.contains("field") ? "a field is either 'field' or 'custom', not both" : "the field is missing here",
          at: map.mark, remedy: "write 'field: call_notes', or 'custom: Region' for a column of your own")
        return nil
      }
      return (field.map { .field($0) } ?? custom.map { .custom($0) }).map { RequiredField($0, oncePassed: once) }
    }
    return YAMLType(schema: .either(YAMLType<DealField>.dealField.schema, entrySchema(mapping.schema))) {
      node, context in
      if case .mapping = node { return mapping.read(node, in: context) }
      return YAMLType<DealField>.dealField.read(node, in: context).map { RequiredField(.field($0)) }
    }
  }

  /// Either of the keys that the mapping asks for, instead of both.
  private static func entrySchema(_ mapping: JSONSchema) -> JSONSchema {
    var schema = mapping
    schema["required"] = nil
    schema["oneOf"] = [["required": ["field"]], ["required": ["custom"]]]
    return schema
  }
}
