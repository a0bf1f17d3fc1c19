public import Foundation

extension Money {
  /// The amount in whole units of the currency, exactly.
  public var decimal: Decimal {
    Decimal(
      sign: minorUnits < 0 ? .minus : .plus, exponent: -currency.decimals, significand: Decimal(minorUnits.magnitude))
  }

  /// Reads an amount as people type it: `750`, `750 EUR`, `€ 1 200.50`; an amount without a currency is in the one given.
  ///
  /// A sign that several currencies share, such as `$`, is refused: the code tells which is meant.
  public init(reading text: String, currency fallback: Currency) throws(AmountText.Failure) {
    let bytes = text.utf8.span
    let stated = AmountText.currency(in: bytes)
    if stated == nil, text.unicodeScalars.contains(where: Money.isAmbiguous) { throw .notANumber }
    let currency = stated ?? fallback
    self.init(
      minorUnits: try AmountText.minorUnits(bytes, decimals: currency.decimals), currency: currency)
  }

  /// Whether a sign at an amount names no single currency: anything but digits and what parts them.
  private static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .currencySymbol || scalar.properties.isAlphabetic
  }
}
