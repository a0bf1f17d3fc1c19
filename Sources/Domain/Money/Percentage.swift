/// A share of a hundred, exact to a hundredth of a percent.
public struct Percentage: Hashable, Comparable, Sendable {
  /// Hundredths of a percent: 2 000 is 20 %.
  public let basisPoints: Int

  /// A percentage of so many hundredths of a percent.
  public init(basisPoints: Int) {
    self.basisPoints = basisPoints
  }

  /// A whole percentage.
  public init(_ percent: Int) {
    basisPoints = percent * 100
  }

  /// `part` of `whole` in percent, rounded half to even at the second decimal; nil when `whole` is not positive or the
  /// percentage is too large to be counted.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0 else { return nil }
    let (high, low) = part.magnitude.multipliedFullWidth(by: 10_000)
    // A quotient that does not fit would end the program.
    guard high < whole.magnitude else { return nil }
    let (quotient, remainder) = whole.magnitude.dividingFullWidth((high, low))
    let rest = whole.magnitude - remainder
    let roundsUp = remainder > rest || (remainder == rest && quotient % 2 != 0)
    guard let rounded = Int(exactly: quotient + (roundsUp ? 1 : 0)) else { return nil }
    basisPoints = part < 0 ? -rounded : rounded
  }

  /// The smaller share first.
  public static func < (left: Percentage, right: Percentage) -> Bool {
    left.basisPoints < right.basisPoints
  }

  /// The percentage with a fixed number of decimals (0 to 2), rounded half to even, except that a share below 100 % never
  /// reads as 100: 99.96 with one decimal is 99.9.
  public func formatted(decimals: Int) -> String {
    let unit = [100, 10, 1][max(0, min(2, decimals))]
    let magnitude = abs(basisPoints)
    var rounded = magnitude / unit
    let twice = magnitude % unit * 2
    if twice > unit || (twice == unit && rounded % 2 != 0) { rounded += 1 }
    if magnitude < 10_000, rounded * unit >= 10_000 { rounded -= 1 }
    let sign = basisPoints < 0 && rounded > 0 ? "-" : ""
    let scale = 100 / unit
    guard scale > 1 else { return "\(sign)\(rounded)" }
    let fraction = String(rounded % scale)
    let zeros = String(repeating: "0", count: (scale == 10 ? 1 : 2) - fraction.count)
    return "\(sign)\(rounded / scale).\(zeros)\(fraction)"
  }
}

extension Percentage: LosslessStringConvertible {
  /// Reads `20`, `20 %`, `12.5%`: a number of percent with at most two decimals.
  public init?(_ description: String) {
    var text = Substring(description)
    if text.last == "%" { text = text.dropLast() }
    while text.last == " " || text.last == "\u{A0}" { text = text.dropLast() }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first.flatMap({ Int($0) }), (-1_000_000...1_000_000).contains(whole) else { return nil }
    var fraction = 0
    if parts.count == 2 {
      // Trailing zeros beyond the second decimal change nothing.
      var digits = parts[1]
      while digits.count > 2, digits.last == "0" { digits = digits.dropLast() }
      guard (1...2).contains(digits.count), let read = Int(digits), digits.first != "-", digits.first != "+" else {
        return nil
      }
      fraction = digits.count == 1 ? read * 10 : read
    }
    basisPoints = whole * 100 + (text.first == "-" ? -fraction : fraction)
  }

  /// The number of percent without needless decimals, and without the sign: `20`, `12.5`.
  public var description: String {
    let decimals = basisPoints % 100 == 0 ? 0 : basisPoints % 10 == 0 ? 1 : 2
    return formatted(decimals: decimals)
  }
}
