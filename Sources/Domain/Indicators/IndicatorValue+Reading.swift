extension IndicatorValue {
  /// Why a text is no value of an indicator.
  public enum Problem: Error, Equatable, Sendable {
    /// It is no number, or one with too many digits.
    case notANumber
    /// It has another unit than the indicator.
    case otherUnit
    /// It is no amount of money.
    case notAnAmount(AmountText.Failure)

    /// What should have been written, for a message.
    public func form(of unit: IndicatorUnit) -> String {
      switch self {
      case .notAnAmount(.tooManyDecimals(let decimals)): "an amount with at most \(decimals) decimals"
      case .notAnAmount(.ambiguous): "an amount whose decimals and thousands can be told apart, such as 1500.00"
      case .notAnAmount(.tooLarge): "a smaller amount"
      case .notAnAmount: "an amount such as 1200.50 or '1200.50 EUR'"
      case .notANumber, .otherUnit:
        unit.sign.isEmpty
          ? "a number such as 34 or 4.5" : "a number, with or without '\(unit.sign)', such as 34 or 4.5"
      }
    }
  }

  /// Reads a value as people type it: `34`, `99.95 %`, `320 ms`; of money as `1200`, `1200.50 EUR`.
  /// - Parameters:
  ///   - unit: what the indicator counts.
  ///   - fallback: the currency of an amount that names none.
  public init(reading text: String, in unit: IndicatorUnit, currency fallback: Currency) throws(Problem) {
    guard unit == .money else {
      var number = text[...]
      if !unit.sign.isEmpty, number.hasSuffix(unit.sign) { number = number.dropLast(unit.sign.count) }
      while number.last == " " || number.last == "\u{A0}" { number = number.dropLast() }
      guard let figure = FigureText.number(String(number)) else {
        let isNumber = FigureText.number(String(number.prefix { !$0.isLetter && $0 != " " && $0 != "%" })) != nil
        throw isNumber ? .otherUnit : .notANumber
      }
      self.init(figure)
      return
    }
    do throws(AmountText.Failure) {
      self.init(try Money(reading: text, currency: fallback))
    } catch {
      throw .notAnAmount(error)
    }
  }
}
