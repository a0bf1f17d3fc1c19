/// What is won and what may be, month by month and currency by currency (CRM-8), and what could not be counted.
public struct Forecast: Equatable, Sendable {
  /// The forecast of a month in a currency.
  public struct Line: Equatable, Sendable {
    /// The month and the currency.
    public let cell: ForecastCell
    /// How many deals of the month are won.
    public var wonDeals = 0
    /// How many are open.
    public var openDeals = 0
    /// What is won.
    public var won = ExactAmount.zero
    /// What is won, and the open deals in category commit.
    public var commit = ExactAmount.zero
    /// What is won, and all open deals.
    public var bestCase = ExactAmount.zero
    /// What is won, and the open deals by their probability.
    public var expected = ExactAmount.zero

    /// How many deals are counted.
    public var deals: Int { wonDeals + openDeals }

    /// A line to which nothing was added yet.
    public init(_ cell: ForecastCell) {
      self.cell = cell
    }
  }

  /// Deals that are in no month's forecast, for one reason.
  public struct Apart: Equatable, Sendable {
    /// The reason.
    public let gap: ForecastStake.Gap
    /// How many of them are open.
    public var openDeals = 0
    /// How many of them are won.
    public var wonDeals = 0
    /// Their amounts in minor units, where they have one; under nil those without a currency.
    public var amounts: [Currency?: Int128] = [:]

    /// How many deals these are.
    public var deals: Int { openDeals + wonDeals }
  }

  /// The lines by month, then by currency.
  public let lines: [Line]
  /// The deals that are counted apart, in the order of `ForecastStake.Gap`; only reasons that occur.
  public let apart: [Apart]
  /// How many deals are in no stage that the policy knows.
  public let unknownStages: Int

  /// The lines of some months.
  public func lines(in months: ClosedRange<Month>) -> [Line] {
    lines.filter { months.contains($0.cell.month) }
  }

  /// The lines of months before this one in which deals are still open: their expected close has passed.
  public func overdueLines(before month: Month) -> [Line] {
    lines.filter { $0.cell.month < month && $0.openDeals > 0 }
  }
}
