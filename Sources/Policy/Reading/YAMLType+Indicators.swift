import Domain
import YAML

extension YAMLType where Value == IndicatorPolicy {
  /// The indicators, each key falling back by itself, also within the catalogue.
  static func indicators(else fallback: IndicatorPolicy?) -> YAMLType {
    .mapping { map in
      let since = map.value("since", as: .firstMonth, else: fallback.map(\.firstMonth))
      let definitions = map.value(
        "catalogue", as: .catalogue(else: fallback?.definitions), else: fallback?.definitions)
      guard let since, let definitions else { return nil }
      return IndicatorPolicy(firstMonth: since, definitions: definitions)
    }
  }
}

extension YAMLType where Value == Month? {
  /// A month as `YYYY-MM`, or `none`, which is nil.
  fileprivate static var firstMonth: YAMLType {
    .parsed(schema: .pattern("^(?:none|(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2]))$")) { text throws(Expectation) in
      if text == "none" { return nil }
      if let month = Month(text) { return month }
      let meant = Day(text).map { "write \(Month(containing: $0))" }
      throw Expectation("a month as YYYY-MM, or none", remedy: meant ?? "write year and month, such as 2026-01")
    }
  }
}

extension YAMLType where Value == [IndicatorDefinition] {
  /// Where the schema keeps what an entry of the catalogue may say; also the path by which comments describe it.
  static var definition: String { "kpis.catalogue" }

  /// Indicators by id: `off`, or keys that change one of the default catalogue or make another one.
  static func catalogue(else fallback: [IndicatorDefinition]?) -> YAMLType {
    YAMLType(schema: schema(knowing: fallback ?? [])) { node, context in
      guard let map = node.mapping(in: context) else { return nil }
      var definitions = fallback ?? []
      for entry in map.entries {
        guard let id = YAMLType<String>.identifier.read(.scalar(entry.key), in: context) else { continue }
        let place = definitions.firstIndex { $0.id == id }
        if entry.value.isNull, place != nil { continue }
        if case .scalar(let scalar) = entry.value, scalar.text == "off" {
          if let place {
            definitions.remove(at: place)
          } else {
            context.report(
              "there is no '\(id)' to switch off", at: entry.key.mark, unknown: id, among: definitions.map(\.id))
          }
          continue
        }
        let type = YAMLType<IndicatorDefinition>.indicator(
          id, else: place.map { definitions[$0] }, isDefault: fallback == nil)
        guard let definition = type.read(entry.value, in: context) else { continue }
        if let place { definitions[place] = definition } else { definitions.append(definition) }
      }
      return definitions
    }
  }

  private static func schema(knowing known: [IndicatorDefinition]) -> JSONSchema {
    let reference: JSONValue = .text("#/$defs/\(definition)")
    let changed: JSONValue = ["anyOf": [["const": "off"], ["$ref": reference], ["type": "null"]]]
    return JSONSchema([
      "type": "object", "propertyNames": ["pattern": "^[a-z][a-z0-9_]{0,59}$"],
      "properties": .object(known.map { JSONValue.Member($0.id, changed) }),
      "additionalProperties": ["$ref": reference, "required": ["name", "group", "unit"]],
    ])
  }
}

extension YAMLType where Value == IndicatorDefinition {
  /// What is said about one indicator; absent keys fall back to the one of the same id, without which some are required.
  /// - Parameter isDefault: whether the file is the default policy, which alone says what is computed.
  static func indicator(_ id: String, else fallback: IndicatorDefinition?, isDefault: Bool = false) -> YAMLType {
    .mapping { map in
      let name = map.value("name", as: .line, else: fallback?.name)
      // A new name is not what the old one was in German.
      let germanName =
        map.optional("name_de", as: .line) ?? (map.contains("name") ? nil : fallback?.germanName)
      let group = map.value("group", as: .oneOf(IndicatorGroup.self), else: fallback?.group)
      let unit = map.value("unit", as: .oneOf(IndicatorUnit.self), else: fallback?.unit)
      let meaning = map.value("definition", as: .remark, default: fallback?.meaning ?? "")
      let target = map.value("target", as: .target, default: fallback?.target)
      let owner = map.value("owner", as: .responsible, default: fallback?.owner)
      let source = map.value(
        "source", as: .oneOf(IndicatorDefinition.Source.self), default: fallback?.source ?? .recorded)
      guard let name, let group, let unit else { return nil }
      if source == .computed, fallback?.source != .computed, !isDefault {
        map.report(
          "nothing computes '\(id)'", at: "source",
          remedy: "write recorded, and record its values with 'ops kpi record'")
        return nil
      }
      return IndicatorDefinition(
        id: id, name: name, germanName: germanName, group: group, unit: unit, meaning: meaning, target: target,
        owner: owner, source: source)
    }
  }

  /// What an entry of the catalogue may say.
  static var anySchema: JSONSchema {
    var schema = indicator("", else: nil).schema
    schema["required"] = nil
    // A key that falls back may be left without a value.
    if case .object(let properties)? = schema["properties"] {
      schema["properties"] = .object(
        properties.map { JSONValue.Member($0.name, JSONSchema($0.value).orNull.object) })
    }
    return schema
  }
}

extension YAMLType where Value == String? {
  /// Who answers for something, or `none`, which is nil.
  fileprivate static var responsible: YAMLType {
    YAMLType<String>.line.map { $0 == "none" ? nil : $0 }
  }
}
