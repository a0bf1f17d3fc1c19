/// From one forecast's Expected to a later one's, by cause (CRM-8).
///
/// Amounts are exact. What is shown is rounded along the way from start to end, so that what is shown at the start and every
/// shown change add up to what is shown at the end, to the minor unit.
public struct ForecastBridge: Equatable, Sendable {
  /// What one deal changed.
  public struct Detail: Equatable, Sendable {
    /// The deal.
    public let deal: ForecastBridgeTally.DealName
    /// By how much it changed what is expected of the month.
    public let change: ExactAmount
    /// The change as it is shown, in minor units.
    public fileprivate(set) var shown: Int128 = 0

    init(deal: ForecastBridgeTally.DealName, change: ExactAmount) {
      self.deal = deal
      self.change = change
    }
  }

  /// What changed for one cause.
  public struct Step: Equatable, Sendable {
    /// The cause.
    public let cause: ForecastCause
    /// By how much Expected changed.
    public let change: ExactAmount
    /// How many deals changed it.
    public let deals: Int
    /// The deals by their numbers, where they were kept.
    public fileprivate(set) var details: [Detail]
    /// The change as it is shown, in minor units.
    public fileprivate(set) var shown: Int128 = 0

    init(cause: ForecastCause, change: ExactAmount, deals: Int, details: [Detail]) {
      self.cause = cause
      self.change = change
      self.deals = deals
      self.details = details
    }
  }

  /// A month in a currency.
  public struct Column: Equatable, Sendable {
    /// The month and the currency.
    public let cell: ForecastCell
    /// What was expected before.
    public let start: ExactAmount
    /// Every cause, in the order of `ForecastCause`.
    public let steps: [Step]
    /// What is expected after.
    public let end: ExactAmount

    /// The column that ends in an amount.
    init(cell: ForecastCell, steps: [Step], end: ExactAmount) {
      self.cell = cell
      self.end = end
      var reached = end
      for step in steps { reached = reached - step.change }
      start = reached
      self.steps = steps.map { step in
        var step = step
        let before = reached
        for index in step.details.indices {
          let next = reached + step.details[index].change
          step.details[index].shown = next.minorUnits - reached.minorUnits
          reached = next
        }
        reached = before + step.change
        step.shown = reached.minorUnits - before.minorUnits
        return step
      }
    }
  }

  /// The months that it is about.
  public let months: ClosedRange<Month>
  /// A column for each month and currency of which something was or is expected, or changed.
  public let columns: [Column]
}
