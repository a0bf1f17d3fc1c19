/// Adds up a forecast from deals that stream by, on one thread or on several.
///
/// ```swift
/// var tally = ForecastTally()
/// for deal in deals { tally.add(deal, stage: deal.stage.flatMap { pipeline.stage($0) }) }
/// let forecast = tally.forecast
/// ```
public struct ForecastTally: Equatable, Sendable {
  private var lines: [ForecastCell: Forecast.Line] = [:]
  private var apart: [ForecastStake.Gap: Forecast.Apart] = [:]
  private var unknownStages = 0

  /// A tally of nothing.
  public init() {}

  /// Adds a deal, whose stage the caller has looked up.
  public mutating func add(_ deal: borrowing Deal, stage: Stage?) {
    add(ForecastStake(of: deal, stage: stage))
  }

  /// Adds what a deal is to the forecast.
  public mutating func add(_ stake: ForecastStake) {
    guard stake.isPresent else {
      if stake.state == .unknown { unknownStages += 1 }
      return
    }
    guard let share = stake.share else {
      if let gap = stake.gap { apart[gap, default: Forecast.Apart(gap: gap)].add(stake) }
      return
    }
    lines[share.cell, default: Forecast.Line(share.cell)].add(stake, share.expected)
  }

  /// Adds what another thread has counted.
  public mutating func absorb(_ other: ForecastTally) {
    for (cell, line) in other.lines { lines[cell, default: Forecast.Line(cell)].absorb(line) }
    for (gap, rest) in other.apart { apart[gap, default: Forecast.Apart(gap: gap)].absorb(rest) }
    unknownStages += other.unknownStages
  }

  /// The forecast of all deals that were added.
  public var forecast: Forecast {
    Forecast(
      lines: lines.values.sorted { $0.cell < $1.cell }, apart: ForecastStake.Gap.allCases.compactMap { apart[$0] },
      unknownStages: unknownStages)
  }

  /// The line of a month in a currency; one of nothing where no deal was added to it.
  public func line(_ cell: ForecastCell) -> Forecast.Line { lines[cell] ?? Forecast.Line(cell) }

  /// The months and currencies that have deals, in order.
  public var cells: [ForecastCell] { lines.keys.sorted() }
}

extension Forecast.Line {
  fileprivate mutating func add(_ stake: ForecastStake, _ share: ExactAmount) {
    let amount = ExactAmount(minorUnits: stake.amount ?? 0)
    if stake.state == .won {
      wonDeals += 1
      won += amount
      commit += amount
    } else {
      openDeals += 1
      if stake.category == .commit { commit += amount }
    }
    bestCase += amount
    expected += share
  }

  fileprivate mutating func absorb(_ other: Forecast.Line) {
    wonDeals += other.wonDeals
    openDeals += other.openDeals
    won += other.won
    commit += other.commit
    bestCase += other.bestCase
    expected += other.expected
  }
}

extension Forecast.Apart {
  fileprivate mutating func add(_ stake: ForecastStake) {
    if stake.state == .won { wonDeals += 1 } else { openDeals += 1 }
    if let amount = stake.amount { amounts[stake.currency, default: 0] += Int128(amount) }
  }

  fileprivate mutating func absorb(_ other: Forecast.Apart) {
    wonDeals += other.wonDeals
    openDeals += other.openDeals
    for (currency, amount) in other.amounts { amounts[currency, default: 0] += amount }
  }
}
