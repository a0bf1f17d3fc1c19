import Domain
import Foundation

/// A figure of a chart with its unit.
struct ChartFigure {
  /// What figures are counted in; figures of one kind can be compared.
  enum Kind: Equatable {
    case count
    case number(unit: String?)
    case money(Currency?)
    case percent
  }

  /// What it is counted in.
  let kind: Kind
  /// How much it is.
  let value: Decimal
  /// With how many decimals it is written.
  let decimals: Int

  /// The figure in a cell; nil where the cell holds none.
  init?(_ cell: Cell) {
    switch cell {
    case .integer(let count): (kind, value, decimals) = (.count, Decimal(count), 0)
    case .number(let number, let unit, let places):
      guard !number.isNaN else { return nil }
      (kind, value, decimals) = (.number(unit: unit), number, places)
    case .money(let amount, let currency):
      let places = currency?.decimals ?? AmountText.decimalsWithoutCurrency
      (kind, value) = (.money(currency), ChartFigure.shifted(Decimal(amount), by: -places))
      decimals = ChartFigure.shifted(value, by: 0, roundedTo: 0) == value ? 0 : places
    case .percent(let share, let places):
      (kind, value, decimals) = (.percent, ChartFigure.shifted(Decimal(share.basisPoints), by: -2), places)
    case .absent, .text, .day, .moment, .duration, .light, .delta: return nil
    }
  }

  /// A number times a power of ten, exact unless it is rounded to so many decimals.
  static func shifted(_ number: Decimal, by power: Int, roundedTo decimals: Int? = nil) -> Decimal {
    var scaled = number * Decimal(sign: .plus, exponent: power, significand: 1)
    guard let decimals else { return scaled }
    var rounded = Decimal()
    NSDecimalRound(&rounded, &scaled, decimals, .plain)
    return rounded
  }

  /// The nearest whole number.
  static func whole(_ number: Decimal) -> Int { Int(shifted(number, by: 0, roundedTo: 0).description) ?? 0 }
}
