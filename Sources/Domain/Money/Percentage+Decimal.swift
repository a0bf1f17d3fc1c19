public import Foundation

extension Percentage {
  /// The number of percent, exactly.
  public var number: Decimal {
    Decimal(sign: basisPoints < 0 ? .minus : .plus, exponent: -2, significand: Decimal(basisPoints.magnitude))
  }
}
