/// An amount of some currency that is exact beyond its minor unit: a whole number of ten-thousandths of it.
///
/// An amount times a probability in hundredths of a percent is such a number, so that forecasts are added up without rounding,
/// and rounded once, when they are shown. The currency stands beside it: amounts of different currencies are never added.
public struct ExactAmount: Hashable, Comparable, Sendable {
  /// How many parts a minor unit has.
  private static let partsPerMinorUnit: Int128 = 10_000

  private let parts: Int128

  /// Nothing.
  public static let zero = ExactAmount(parts: 0)

  /// A share of an amount in minor units; all of it unless stated.
  public init(minorUnits: Int64, share: Percentage = Percentage(100)) {
    parts = Int128(minorUnits) * Int128(share.basisPoints)
  }

  private init(parts: Int128) { self.parts = parts }

  /// The amount in minor units, rounded half to even.
  public var minorUnits: Int128 {
    let (quotient, remainder) = parts.quotientAndRemainder(dividingBy: Self.partsPerMinorUnit)
    let twice = remainder.magnitude * 2
    let unit = Self.partsPerMinorUnit.magnitude
    guard twice > unit || (twice == unit && quotient % 2 != 0) else { return quotient }
    return quotient + (parts < 0 ? -1 : 1)
  }

  /// The amount without its sign.
  public var magnitude: ExactAmount { parts < 0 ? -self : self }

  /// How far the amount lies from another one, in percent of that; nil where that is not positive, or the percentage too large.
  public func deviation(from base: ExactAmount) -> Percentage? {
    guard base.parts > 0 else { return nil }
    let difference = parts - base.parts
    let (quotient, remainder) = (difference.magnitude * 10_000).quotientAndRemainder(dividingBy: base.parts.magnitude)
    let rest = base.parts.magnitude - remainder
    let roundsUp = remainder > rest || (remainder == rest && quotient % 2 != 0)
    guard let points = Int(exactly: quotient + (roundsUp ? 1 : 0)) else { return nil }
    return Percentage(basisPoints: difference < 0 ? -points : points)
  }

  /// Green where the amount lies within a share of another one, as `Target` has it for what should be at most so much; nil where
  /// that is not positive.
  public func light(within band: Percentage, of base: ExactAmount) -> Light? {
    guard base.parts > 0 else { return nil }
    // Both sides in the same unit, so that nothing is divided and nothing rounded.
    let off = (parts - base.parts).magnitude * 10_000
    let allowed = base.parts.magnitude * UInt128(band.basisPoints.magnitude)
    if off <= allowed { return .green }
    return off * 7 <= allowed * 10 ? .yellow : .red
  }

  /// The smaller amount first.
  public static func < (left: ExactAmount, right: ExactAmount) -> Bool { left.parts < right.parts }
  /// Both amounts together.
  public static func + (left: ExactAmount, right: ExactAmount) -> ExactAmount {
    ExactAmount(parts: left.parts + right.parts)
  }
  /// What remains of an amount.
  public static func - (left: ExactAmount, right: ExactAmount) -> ExactAmount {
    ExactAmount(parts: left.parts - right.parts)
  }
  /// The amount with the other sign.
  public static prefix func - (amount: ExactAmount) -> ExactAmount { ExactAmount(parts: -amount.parts) }
  /// Adds an amount.
  public static func += (left: inout ExactAmount, right: ExactAmount) { left = left + right }
}
