/// What was expected of a month when it began, against what closed in it (CRM-8).
public struct ForecastAccuracy: Equatable, Sendable {
  /// What is known of a month's first instant.
  public enum History: String, CaseIterable, Sendable {
    /// What was recorded then.
    case recorded
    /// Only what an import dated back, which knows deals as they became, and not what was expected of them.
    case inferred
    /// Nothing: the month began before anything was recorded.
    case none
  }

  /// A month's forecast and outcome in a currency.
  public struct Line: Equatable, Sendable {
    /// The currency.
    public let currency: Currency
    /// What was expected at the month's first instant; nil where that was not recorded.
    public let forecast: ExactAmount?
    /// What was won with a closed date in the month.
    public let actual: ExactAmount
    /// How many deals were won.
    public let wonDeals: Int
    /// How far the forecast was off, in percent of what closed; nil where nothing closed, and without a forecast.
    public let error: Percentage?
    /// Whether it was within the band; nil where nothing closed, and without a forecast.
    public let light: Light?
  }

  /// The month.
  public let month: Month
  /// What is known of the month's first instant; there is a forecast only where that was recorded.
  public let history: History
  /// A line for each currency in which something was expected or closed, by its code.
  public let lines: [Line]
}

/// Adds up forecasts and outcomes of some months from the deals as they were at each month's begin and end.
public struct ForecastAccuracyTally: Equatable, Sendable {
  /// The months, in order.
  public let months: [Month]
  private var forecasts: [ForecastTally]
  private var outcomes: [ForecastTally]

  /// A tally of nothing, for some months.
  public init(months: [Month]) {
    self.months = months
    forecasts = months.map { _ in ForecastTally() }
    outcomes = forecasts
  }

  /// Adds a deal as it was at the first instant of one of the months.
  public mutating func add(atBeginOf index: Int, _ deal: borrowing Deal, stage: Stage?) {
    let stake = ForecastStake(of: deal, stage: stage)
    if stake.month == months[index] { forecasts[index].add(stake) }
  }

  /// Adds a deal as it was when one of the months was over and its grace too.
  public mutating func add(atEndOf index: Int, _ deal: borrowing Deal, stage: Stage?) {
    // Without a closed date nobody knows that it closed in the month.
    guard stage?.role == .won, let day = deal.closedDate, months[index].contains(day) else { return }
    outcomes[index].add(ForecastStake(of: deal, stage: stage))
  }

  /// The accuracy of each month.
  /// - Parameter history: what is known of a month's first instant.
  public func accuracy(
    within band: Percentage, history: (Month) -> ForecastAccuracy.History
  ) -> [ForecastAccuracy] {
    months.indices.map { index in
      let month = months[index]
      let history = history(month)
      let expected = history == .recorded ? forecasts[index] : nil
      let cells = Set(expected?.cells ?? []).union(outcomes[index].cells).sorted()
      return ForecastAccuracy(
        month: month, history: history,
        lines: cells.map { cell in
          let forecast = expected?.line(cell).expected
          let outcome = outcomes[index].line(cell)
          return ForecastAccuracy.Line(
            currency: cell.currency, forecast: forecast, actual: outcome.won, wonDeals: outcome.wonDeals,
            error: forecast?.deviation(from: outcome.won), light: forecast?.light(within: band, of: outcome.won))
        })
    }
  }
}
