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

  /// The id of the indicator for how far forecasts were off.
  public static let accuracyIndicator = "forecast_accuracy"

  /// The indicators in force.
  public var indicators: IndicatorCatalogue {
    var definitions = kpis.definitions
    for index in definitions.indices
    where definitions[index].id == CompanyPolicy.hygieneIndicator && definitions[index].target == nil {
      definitions[index].target = .limit(Target(.atLeast, hygiene.target.number))
    }
    return IndicatorCatalogue(definitions, currency: baseCurrency, firstMonth: kpis.firstMonth)
  }
}
