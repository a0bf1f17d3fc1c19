public import Foundation

extension Money {
  /// The amount in whole units of the currency, exactly.
  public var decimal: Decimal {
    Decimal(
      sign: minorUnits < 0 ? .minus : .plus, exponent: -currency.decimals, significand: Decimal(minorUnits.magnitude))
  }

  /// Reads an amount as people type it: `750`, `750 EUR`, `€ 1 200.50`; an amount without a currency is in the one given.
  ///
  /// A sign that several currencies share, such as `$`, is refused: the code tells which is meant. So is a second sign or code.
  public init(reading text: String, currency fallback: Currency) throws(AmountText.Failure) {
    let bytes = text.utf8.span
    let stated = try AmountText.currency(in: bytes)
    guard AmountText.signs(in: bytes) == (stated == nil ? 0 : 1) else { throw .notANumber }
    let currency = stated ?? fallback
    self.init(
      minorUnits: try AmountText.minorUnits(bytes, decimals: currency.decimals), currency: currency)
  }
}
