/// The indicators of a company, in their order.
public struct IndicatorCatalogue: Hashable, Sendable {
  /// The indicators.
  public var definitions: [IndicatorDefinition]
  /// The currency of targets, and of values that name none.
  public var currency: Currency
  /// The company's first month, from which the months of targets are counted; nil where nobody said.
  public var firstMonth: Month?

  /// A catalogue of definitions.
  public init(_ definitions: [IndicatorDefinition], currency: Currency, firstMonth: Month? = nil) {
    self.definitions = definitions
    self.currency = currency
    self.firstMonth = firstMonth
  }

  /// The definition of an id; nil where there is none.
  public func definition(_ id: String) -> IndicatorDefinition? { definitions.first { $0.id == id } }

  /// The definition that a word names: an id, with hyphens or blanks for underscores, or a name, in any case; nil where there is none.
  public func definition(named word: String) -> IndicatorDefinition? {
    if let definition = definition(word) ?? definition(Pipeline.folded(word)) { return definition }
    let folded = word.lowercased()
    return definitions.first { $0.name.lowercased() == folded }
  }

  /// How each indicator stands on a day.
  ///
  /// - Parameters:
  ///   - recorded: values that people and files gave, by id.
  ///   - computed: values of indicators that are computed, by id.
  ///   - day: the day; later values are passed over.
  public func readings(
    recorded: [String: [IndicatorPoint]], computed: [String: [IndicatorPoint]] = [:], on day: Day
  ) -> [IndicatorReading] {
    definitions.map { definition in
      let points = definition.source == .computed ? computed[definition.id] : recorded[definition.id]
      return reading(definition, points ?? [], on: day)
    }
  }

  /// How an indicator stands on a day by its values, in any order; of several of one day the last given counts.
  public func reading(_ definition: IndicatorDefinition, _ points: [IndicatorPoint], on day: Day) -> IndicatorReading {
    let byDay = Dictionary(points.filter { $0.day <= day }.map { ($0.day, $0) }) { $1 }
    let known = byDay.values.sorted { $0.day < $1.day }
    var reading = IndicatorReading(
      definition: definition, points: known,
      light: definition.target.flatMap { target in
        known.last?.light ?? target.light(for: known, on: day, currency: currency, since: firstMonth)
      })
    if case .steps(let steps)? = definition.target,
      let next = IndicatorTarget.next(of: steps, after: day, since: firstMonth)
    {
      reading.nextStep = IndicatorReading.NextStep(
        value: IndicatorValue(next.step.value, currency: definition.unit == .money ? currency : nil), day: next.day)
    }
    return reading
  }
}
