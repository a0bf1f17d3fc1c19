import Foundation

/// A number of the core schema as digits and power of ten, so that nothing is rounded unnoticed.
struct DecimalText {
  private let isNegative: Bool
  private let digits: [UInt8]
  private let exponent: Int

  /// The parts of `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`; nil for any other text.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = Self.takeDigits(&rest)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = Self.takeDigits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    var power = 0
    if let letter = rest.first, letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      rest.removeFirst()
      let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
      if let first = rest.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") { rest.removeFirst() }
      let number = Self.takeDigits(&rest)
      guard !number.isEmpty else { return nil }
      // Any power of more than four digits is out of range whatever its value.
      power = sign * (Int(String(decoding: number.drop { $0 == UInt8(ascii: "0") }.prefix(5), as: UTF8.self)) ?? 0)
    }
    guard rest.isEmpty else { return nil }
    var all = (whole + fraction).drop { $0 == UInt8(ascii: "0") }
    var scale = power - fraction.count
    while all.last == UInt8(ascii: "0") {
      all.removeLast()
      scale += 1
    }
    digits = Array(all)
    exponent = digits.isEmpty ? 0 : scale
  }

  /// The exact value; nil where `Decimal`, with 38 digits and powers from -128 to 127, cannot hold it.
  var value: Decimal? {
    // Within these bounds `Decimal` neither rounds nor overflows, and its text form needs no locale.
    guard digits.count <= 38, (-127...89).contains(exponent) else { return nil }
    let text = (isNegative ? "-" : "") + (digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self))
    return Decimal(string: text + "e\(exponent)", locale: Locale(identifier: "en_US_POSIX"))
  }

  private static func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest.removeFirst(digits.count)
    return digits
  }
}
