public import Domain

/// What sales is measured by: figures, conversions, and how far a forecast may be off.
public struct SalesPolicy: Equatable, Sendable {
  /// The figures of a week, in the order in which they are shown.
  public var figures: [SalesFigure]
  /// The conversions, in the order in which they are shown.
  public var conversions: [SalesConversion]
  /// How many days, ending with the period, conversions look at.
  public var conversionDays: Int
  /// How far a month's forecast may lie from what closed, up or down, of what closed.
  public var accuracyBand: Percentage

  /// The same without figures and conversions of stages that the company does not have.
  func restricted(to pipeline: Pipeline) -> SalesPolicy {
    let known = Set(pipeline.stages.map(\.id))
    var copy = self
    copy.figures = figures.filter { $0.stage.map(known.contains) ?? true }
    copy.conversions = conversions.filter { known.contains($0.from) && known.contains($0.to) }
    return copy
  }
}
