public import Foundation

/// A value of an indicator: an exact number, with a currency where it is money.
public struct IndicatorValue: Hashable, Sendable {
  /// The number; of money, whole units of the currency.
  public let number: Decimal
  /// The currency; nil where the value is no money.
  public let currency: Currency?

  /// A number that is no money.
  public init(_ number: Decimal) {
    self.number = number
    currency = nil
  }

  /// A number with a currency where it is money.
  init(_ number: Decimal, currency: Currency?) {
    self.number = number
    self.currency = currency
  }

  /// An amount of money.
  public init(_ money: Money) {
    number = money.decimal
    currency = money.currency
  }

  /// The value of a number as it is stored, with a currency for money; nil where the text is no such number.
  public init?(stored text: String, currency: Currency?) {
    guard let number = FigureText.number(text) else { return nil }
    self.number = number
    self.currency = currency
  }

  /// Whether two values can be compared: both are no money, or money of one currency.
  public func isComparable(to other: IndicatorValue) -> Bool { currency == other.currency }

  /// The number as plain text that reads back the same; money with all decimals of its currency.
  public var text: String {
    let plain = "\(number)"
    guard let currency, currency.decimals > 0 else { return plain }
    let written = plain.split(separator: ".").dropFirst().first?.count ?? 0
    return plain + (written == 0 ? "." : "") + String(repeating: "0", count: max(0, currency.decimals - written))
  }

  /// The value with its unit: `99.95 %`, `320 ms`, `1200.00 EUR`.
  public func text(in unit: IndicatorUnit) -> String {
    let sign = currency?.code ?? unit.sign
    return sign.isEmpty ? text : "\(text) \(sign)"
  }
}
