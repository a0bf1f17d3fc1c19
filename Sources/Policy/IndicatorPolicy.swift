public import Domain

/// The indicators of the company and what they should reach.
public struct IndicatorPolicy: Equatable, Sendable {
  /// The company's first month, from which the months of targets are counted; nil where nobody said.
  public var firstMonth: Month?
  /// The indicators in their order, without those that are switched off.
  public var definitions: [IndicatorDefinition]
}

extension CompanyPolicy {
  /// The id of the indicator for hygiene, whose target is the one of hygiene unless it has another.
  public static let hygieneIndicator = "hygiene"

  /// The id of the indicator for how far forecasts were off, whose target is the band of the forecast unless it has another.
  public static let accuracyIndicator = "forecast_accuracy"

  /// The indicators in force.
  public var indicators: IndicatorCatalogue {
    var definitions = kpis.definitions
    for index in definitions.indices where definitions[index].target == nil {
      definitions[index].target = usualTarget(of: definitions[index].id)
    }
    return IndicatorCatalogue(definitions, currency: baseCurrency, firstMonth: kpis.firstMonth)
  }

  /// The target that another part of the policy has for an indicator; nil where none has.
  private func usualTarget(of id: String) -> IndicatorTarget? {
    switch id {
    case CompanyPolicy.hygieneIndicator: .limit(Target(.atLeast, hygiene.target.number))
    case CompanyPolicy.accuracyIndicator: .within(sales.accuracyBand.number)
    default: nil
    }
  }
}
