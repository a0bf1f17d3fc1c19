import Domain
import YAML

extension YAMLType where Value == [String: RuleSeverity] {
  /// Severities by rule code or name, added to what they fall back to.
  static func severities(
    knownRules: [(code: String, name: String)], else fallback: [String: RuleSeverity]?
  ) -> YAMLType {
    YAMLType(schema: schema(of: knownRules)) { node, context in
      guard let map = node.mapping(in: context) else { return nil }
      var severities = fallback ?? [:]
      var places: [String: Mark] = [:]
      for entry in map.entries {
        let severity = YAMLType<RuleSeverity>.severity.read(entry.value, in: context)
        guard let code = code(entry.key, knownRules, context) else { continue }
        if let earlier = places.updateValue(entry.key.mark, forKey: code) {
          context.report(
            "the rule \(code) already has a severity, at \(earlier)", at: entry.key.mark, remedy: "keep one of the two")
        }
        if let severity { severities[code] = severity }
      }
      return severities
    }
  }

  /// Rules by code or name, but not by both. Codes can be written in any case.
  private static func schema(of rules: [(code: String, name: String)]) -> JSONSchema {
    let severity = YAMLType<RuleSeverity>.severity.schema.object
    guard !rules.isEmpty else { return .dictionary(of: JSONSchema(severity)) }
    let words = rules.map(\.code) + rules.map(\.name)
    let codes = SchemaPattern.caseless(rules.map(\.code))
    return JSONSchema([
      "type": "object", "properties": .object(words.map { JSONValue.Member($0, severity) }),
      "patternProperties": .object([JSONValue.Member(codes, severity)]), "additionalProperties": false,
      "dependentSchemas": .object(
        rules.map { rule in
          JSONValue.Member(rule.code, ["properties": .object([JSONValue.Member(rule.name, false)])])
        }),
    ])
  }

  private static func code(
    _ key: YAMLScalar, _ known: [(code: String, name: String)], _ context: YAMLContext
  ) -> String? {
    let (looksLikeCode, looksLikeName) = (isCode(key.text), isName(key.text))
    let code = looksLikeCode ? key.text.uppercased() : key.text
    if known.isEmpty, looksLikeCode || looksLikeName { return code }
    if let rule = known.first(where: { $0.code == code || $0.name == code }) { return rule.code }
    let startsLikeCode = key.text.dropFirst().contains { $0.isNumber }
    context.report(
      .unknown(
        "the code or name of a rule, such as N001 or no-next-step", key.text,
        among: startsLikeCode ? known.map(\.code) : known.map(\.name), otherwise: "'crm rules' lists them all"),
      found: .scalar(key))
    return nil
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.first.map { (65...90).contains($0 & 0xDF) } == true
      && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
  }

  private static func isName(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.utf8.first.map { (97...122).contains($0) } == true
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
  }
}

extension YAMLType where Value == RuleSeverity {
  /// `error`, `warning` or `off`; what other tools call them is recognised in the error.
  static var severity: YAMLType {
    .parsed(schema: .choice(RuleSeverity.allCases.map(\.rawValue))) { text throws(Expectation) in
      if let severity = RuleSeverity(rawValue: text) { return severity }
      let meant: RuleSeverity? =
        switch text.lowercased() {
        case "no", "none", "false", "never", "disabled", "ignore", "silent", "0": .off
        case "warn", "info", "note", "notice", "hint": .warning
        case "err", "fatal", "critical", "high": .error
        default: nil
        }
      let form = "error, warning or off"
      if let meant { throw Expectation(form, remedy: "Did you mean '\(meant.rawValue)'?") }
      throw .unknown(form, text, among: RuleSeverity.allCases.map(\.rawValue), otherwise: "choose one of the three")
    }
  }
}
