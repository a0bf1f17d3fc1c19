/// An exact amount of money: a whole number of a currency's minor units.
public struct Money: Hashable, Sendable {
  /// The amount in minor units, for example cents.
  public let minorUnits: Int64
  /// The currency the minor units are of.
  public let currency: Currency

  /// An amount of `minorUnits` in a currency.
  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }
}

extension Money: CustomStringConvertible {
  /// The amount with the currency's decimals and code: `12500.00 EUR`.
  public var description: String {
    "\(AmountText.text(minorUnits, decimals: currency.decimals)) \(currency)"
  }
}
