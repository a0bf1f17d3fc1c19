public import Foundation

/// Reads figures as exact decimal numbers, never through floating point.
public enum FigureText {
  /// The most digits before the point: those of `AmountText.largest` in a currency without decimals, so that every amount reads back.
  public static let wholeDigits = 16
  /// The most digits behind the point.
  public static let decimals = 6

  /// The number of a text: an optional sign, digits, and digits behind a point; nil for any other text, and for one with too many
  /// digits.
  public static func number(_ text: String) -> Decimal? {
    var digits = Array(text.utf8)[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ part in part.allSatisfy { (48...57).contains($0) } }),
      parts.allSatisfy({ !$0.isEmpty })
    else { return nil }
    let whole = parts[0].drop { $0 == UInt8(ascii: "0") }
    var fraction = parts.count == 2 ? parts[1] : []
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    guard whole.count <= wholeDigits, fraction.count <= decimals else { return nil }
    // Together at most 22 digits, which Decimal holds exactly.
    let significand = (whole + fraction).reduce(Decimal(0)) { $0 * 10 + Decimal(Int($1) - 48) }
    return Decimal(
      sign: isNegative && significand != 0 ? .minus : .plus, exponent: -fraction.count, significand: significand)
  }
}
