import Domain

/// The indicators of a policy as lines of YAML.
struct IndicatorText {
  /// Every line, the heading first.
  private(set) var lines: [String]

  init(_ policy: IndicatorPolicy) {
    lines = ["kpis:", "  since: \(policy.firstMonth?.description ?? "none")", "  catalogue:"]
    let ids = policy.definitions.map(\.id)
    for id in CompanyPolicy.standard.kpis.definitions.map(\.id) where !ids.contains(id) {
      lines.append("    \(id): off")
    }
    for definition in policy.definitions { append(definition) }
  }

  private mutating func append(_ definition: IndicatorDefinition) {
    lines.append("    \(definition.id):")
    func line(_ key: String, _ value: String) { self.lines.append("      \(key): \(value)") }
    line("name", YAMLText.scalar(definition.name))
    if let name = definition.germanName { line("name_de", YAMLText.scalar(name)) }
    line("group", definition.group.rawValue)
    line("unit", definition.unit.rawValue)
    if !definition.meaning.isEmpty { line("definition", YAMLText.scalar(definition.meaning)) }
    line("target", definition.target.map(IndicatorText.text) ?? "none")
    line("owner", definition.owner.map(YAMLText.scalar) ?? "none")
    line("source", definition.source.rawValue)
  }

  private static func text(_ target: IndicatorTarget) -> String {
    switch target {
    case .limit(let target): "{\(target.direction.rawValue): \(target.value)}"
    case .growth(let percent): "{growth: \(percent)}"
    case .within(let distance): "{within: \(distance)}"
    case .nearAverage(let percent): "{near_average: \(percent)}"
    case .steps(let steps):
      "{steps: [\(steps.map { "{value: \($0.value), by: \(text($0.due))}" }.joined(separator: ", "))]}"
    }
  }

  private static func text(_ due: IndicatorTarget.Step.Due) -> String {
    switch due {
    case .month(let number): "\(number)"
    case .day(let day): day.description
    }
  }
}
