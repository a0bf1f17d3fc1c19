import Domain
import Foundation
import YAML

/// What a policy file says, section by section, before required fields are added up along the main path.
struct PolicyDraft: Sendable {
  var currency: Currency
  var timeZone: TimeZone
  var workingHours: WorkingHours
  var stages: [StageDraft]
  var requirements: RequirementsDraft
  var lostReasons: [LostReason]
  var severities: [String: RuleSeverity]
  var hygiene: HygienePolicy
  var journal: JournalPolicy
  var kpis: IndicatorPolicy
  var sales: SalesPolicy
  var reports: ReportsPolicy
}

extension YAMLType where Value == PolicyDraft {
  /// A whole policy file; nothing at all counts as a file without keys.
  ///
  /// - Parameter fallback: What absent keys fall back to; nil where every key is required.
  static func policyDraft(fallback: PolicyDraft?, knownRules: [(code: String, name: String)]) -> YAMLType {
    let sections = YAMLType.mapping { map in
      let currency = map.value("currency", as: .currency, else: fallback?.currency)
      let timeZone = map.value("time_zone", as: .timeZone, else: fallback?.timeZone)
      let workingHours = map.value(
        "working_time", as: .workingHours(else: fallback?.workingHours), else: fallback?.workingHours)
      let stages = map.value("stages", as: .stages, else: fallback?.stages)
      let requirements = map.value(
        "required_fields", as: .requirements(stages: stageIDs(map, else: fallback)), else: fallback?.requirements)
      let lostReasons = map.value(
        "lost_reasons", as: .lostReasons(else: fallback?.lostReasons), else: fallback?.lostReasons)
      let severities = map.value(
        "rules", as: .severities(knownRules: knownRules, else: fallback?.severities), else: fallback?.severities)
      let hygiene = map.value("hygiene", as: .hygiene(else: fallback?.hygiene), else: fallback?.hygiene)
      let journal = map.value("journal", as: .journal(else: fallback?.journal), else: fallback?.journal)
      let kpis = map.value("kpis", as: .indicators(else: fallback?.kpis), else: fallback?.kpis)
      let sales = map.value(
        "sales", as: .sales(stages: stageIDs(map, else: fallback), else: fallback?.sales), else: fallback?.sales)
      let reports = map.value("reports", as: .reports(else: fallback?.reports), else: fallback?.reports)
      guard let currency, let timeZone, let workingHours, let stages, let requirements, let lostReasons, let severities,
        let hygiene, let journal, let kpis, let sales, let reports
      else { return nil }
      return PolicyDraft(
        currency: currency, timeZone: timeZone, workingHours: workingHours, stages: stages, requirements: requirements,
        lostReasons: lostReasons, severities: severities, hygiene: hygiene, journal: journal, kpis: kpis, sales: sales,
        reports: reports)
    }
    return YAMLType(schema: schema(sections.schema.orNull, stages: fallback?.stages.map(\.id.value) ?? [])) {
      node, context in
      sections.read(node.isNull ? .mapping([], mark: node.mark) : node, in: context)
    }
  }

  /// The schema of the sections with what one says about another.
  private static func schema(_ sections: JSONSchema, stages: [String]) -> JSONSchema {
    var schema = sections
    // Of stages that the file has, JSON Schema cannot take what another section may name.
    schema["if"] = ["properties": ["stages": ["type": "null"]]]
    let names = [RequirementsDraft.everyStageKey] + stages
    schema["then"] = ["properties": ["required_fields": ["propertyNames": ["enum": .texts(names)]]]]
    schema["$defs"] = .object([
      JSONValue.Member(
        YAMLType<RequirementsDraft>.definition, YAMLType<[RequiredField]>.requiredFields.schema.object),
      JSONValue.Member(
        YAMLType<[IndicatorDefinition]>.definition, YAMLType<IndicatorDefinition>.anySchema.object),
    ])
    return schema
  }

  /// The ids of the stages as written, also of stages that have a mistake elsewhere.
  private static func stageIDs(_ map: YAMLMap, else fallback: PolicyDraft?) -> [String] {
    guard let node = map.entries.first(where: { $0.key.text == "stages" })?.value, !node.isNull else {
      return fallback?.stages.map(\.id.value) ?? []
    }
    guard case .sequence(let items, _) = node else { return [] }
    return items.compactMap { item in
      if case .scalar(let id)? = item["id"], id.text.isIdentifier { id.text } else { nil }
    }
  }
}

extension YAMLMap {
  /// The value of a key, or what it falls back to where it is absent or null; without a fallback the key is required.
  func value<Value>(_ key: String, as type: YAMLType<Value>, else fallback: Value?) -> Value? {
    guard let fallback else { return required(key, as: type) }
    return value(key, as: type, default: fallback)
  }
}
