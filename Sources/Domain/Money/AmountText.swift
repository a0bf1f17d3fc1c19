/// Reads and writes amounts of money as decimal numbers, never through floating point.
public enum AmountText {
  /// How many decimals an amount is kept with while its currency is not known.
  public static let decimalsWithoutCurrency = 2

  /// Why a text is not an amount.
  public enum Failure: Error, Equatable {
    /// The text is not a decimal number.
    case notANumber
    /// The number has more decimals than the currency's minor unit.
    case tooManyDecimals(Int)
    /// Three digits behind a sign that could part decimals or thousands.
    case ambiguous
    /// The number has more minor units than `largest`.
    case tooLarge
  }

  /// The minor units a text stands for.
  ///
  /// Blanks, apostrophes and the other one of `.` and `,` are thousands signs and dropped, but only between one to three digits
  /// that do not begin with 0 and groups of three: `1.5` with a decimal comma is refused, not read as fifteen, and so are
  /// `1234,567` and `0,500` with a decimal point. Parentheses and a trailing minus are negative, a currency sign or code at
  /// either end is passed over.
  public static func minorUnits(
    _ text: Span<UInt8>, decimalSeparator: UInt8 = UInt8(ascii: "."), decimals: Int
  ) throws(Failure) -> Int64 {
    var value: Int64 = 0
    var isNegative = false
    var digits = 0
    var startsWithZero = false
    var isOpen = false
    var fractionDigits = -1
    var digitsSinceGroup = -1
    var isPastNumber = false
    var writtenFraction = 0
    var hasGroups = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case 48...57:
        guard !isPastNumber else { throw .notANumber }
        if digits == 0 { startsWithZero = byte == 48 && fractionDigits < 0 }
        digits += 1
        if fractionDigits >= 0 {
          writtenFraction += 1
          if fractionDigits == decimals {
            guard byte == 48 else { throw .tooManyDecimals(decimals) }
            continue
          }
          fractionDigits += 1
        } else if digitsSinceGroup >= 0 {
          digitsSinceGroup += 1
        }
        let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
        let (sum, carry) = scaled.addingReportingOverflow(Int64(byte) - 48)
        guard !overflow, !carry else { throw .tooLarge }
        value = sum
      case decimalSeparator:
        guard fractionDigits < 0, !isPastNumber, digitsSinceGroup < 0 || digitsSinceGroup == 3 else {
          throw .notANumber
        }
        fractionDigits = 0
        digitsSinceGroup = -1
      case UInt8(ascii: "-"), UInt8(ascii: "("):
        isOpen = byte == UInt8(ascii: "(")
        guard !isNegative, digits == 0 || index == text.count && !isOpen else { throw .notANumber }
        isNegative = true
      case UInt8(ascii: "+") where digits == 0: break
      case UInt8(ascii: ")") where isOpen && digits > 0:
        (isOpen, isPastNumber) = (false, true)
      case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "'"):
        guard fractionDigits < 0, isGroupEnd(digits, digitsSinceGroup, startsWithZero) else { throw .notANumber }
        digitsSinceGroup = 0
        hasGroups = true
      default:
        let length = signLength(text, at: index - 1)
        guard length > 0 else { throw .notANumber }
        index += length - 1
        if digits > 0, isBlank(text, at: index - length, length: length) {
          // A blank between digits is a thousands sign; one at the end, or before the currency, ends the number.
          guard index < text.count, text[index] >= 48, text[index] <= 57, fractionDigits < 0 else { continue }
          guard isGroupEnd(digits, digitsSinceGroup, startsWithZero) else { throw .notANumber }
          digitsSinceGroup = 0
          hasGroups = true
        } else if digits > 0 {
          isPastNumber = true
        }
      }
    }
    guard digits > 0, !isOpen, digitsSinceGroup < 0 || digitsSinceGroup == 3 else { throw .notANumber }
    // 1.500 is fifteen hundred or one and a half, according to who writes it.
    if writtenFraction == 3, decimals < 3, !hasGroups, !startsWithZero, (1...3).contains(digits - writtenFraction) {
      throw .ambiguous
    }
    for _ in max(0, fractionDigits)..<decimals {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { throw .tooLarge }
      value = scaled
    }
    guard value <= largest else { throw .tooLarge }
    return isNegative ? -value : value
  }

  /// The most minor units that are read: with two decimals ten trillions, so that thousands of the largest amounts can be added up in 64 bits.
  public static let largest: Int64 = 1_000_000_000_000_000

  /// The currency whose code or own sign stands at the number: `EUR` in `1 200 EUR` and in `€ 5`; nil where there is none.
  ///
  /// Exports may say a currency twice, as in `$ 500 USD`.
  /// - Throws: `notANumber` for two currencies, as in `€ 500 NOK`: nobody can tell which is meant.
  public static func currency(in text: Span<UInt8>) throws(Failure) -> Currency? {
    var found: Currency?
    var index = 0
    while index < text.count {
      var named: Currency?
      var end = index + 1
      if isLetter(text[index]) {
        end = wordEnd(text, from: index)
        named = Currency(utf8: text.extracting(index..<end))
      } else if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x82, text[index + 2] == 0xAC {
        // Signs that only one currency has: the euro's U+20AC and the pound's U+00A3.
        named = Currency("EUR")
      } else if text[index] == 0xC2, index + 1 < text.count, text[index + 1] == 0xA3 {
        named = Currency("GBP")
      }
      if let named {
        guard found == nil || found == named else { throw .notANumber }
        found = named
      }
      index = end
    }
    return found
  }

  /// How many signs and codes of currencies stand in a text.
  static func signs(in text: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < text.count {
      let length = signLength(text, at: index)
      if length > 0, !isBlank(text, at: index, length: length) { count += 1 }
      index += max(1, length)
    }
    return count
  }

  /// The amount as a plain decimal number with a point and all its decimals: `-1234.50`.
  public static func text(_ minorUnits: Int64, decimals: Int) -> String {
    text(digits: String(minorUnits.magnitude), isNegative: minorUnits < 0, decimals: decimals)
  }

  /// A sum of amounts as a plain decimal number with a point and all its decimals.
  public static func text(sum minorUnits: Int128, decimals: Int) -> String {
    text(digits: String(minorUnits.magnitude), isNegative: minorUnits < 0, decimals: decimals)
  }

  private static func text(digits: String, isNegative: Bool, decimals: Int) -> String {
    var digits = digits
    if digits.count <= decimals { digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits }
    if decimals > 0 { digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -decimals)) }
    return isNegative ? "-" + digits : digits
  }

  /// The amount with blanks between groups of three digits and all its decimals: `1 234.50`.
  public static func grouped(_ minorUnits: Int64, decimals: Int) -> String {
    grouped(sum: Int128(minorUnits), decimals: decimals)
  }

  /// A sum of amounts with blanks between groups of three digits and all its decimals.
  public static func grouped(sum minorUnits: Int128, decimals: Int) -> String {
    let plain = text(sum: minorUnits, decimals: decimals)
    let whole = plain.prefix { $0 != "." }
    var result = ""
    for (offset, digit) in whole.enumerated() {
      let remaining = whole.count - offset
      if offset > 0, remaining % 3 == 0, result != "-" { result.append(" ") }
      result.append(digit)
    }
    return result + plain.dropFirst(whole.count)
  }

  /// The minor units of an amount after its currency, and so its number of decimals, changed; nil when digits would be lost.
  public static func rescaled(_ minorUnits: Int64, from old: Int, to new: Int) -> Int64? {
    var value = minorUnits
    for _ in old..<max(old, new) {
      let (scaled, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = scaled
    }
    for _ in new..<max(old, new) {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return value
  }

  /// Whether a thousands sign may stand behind so many digits, of which so many follow the sign before (-1 without one).
  private static func isGroupEnd(_ digits: Int, _ digitsSinceGroup: Int, _ startsWithZero: Bool) -> Bool {
    digitsSinceGroup < 0 ? (1...3).contains(digits) && !startsWithZero : digitsSinceGroup == 3
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 65 && (65...90).contains(byte & 0xDF)
  }

  private static func wordEnd(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, isLetter(text[end]) { end += 1 }
    return end
  }

  private static func isBlank(_ text: Span<UInt8>, at index: Int, length: Int) -> Bool {
    // A blank, no-break space U+00A0 or narrow no-break space U+202F.
    length == 1 && text[index] == 32 || length == 2 && text[index] == 0xC2 && text[index + 1] == 0xA0
      || length == 3 && text[index] == 0xE2 && text[index + 1] == 0x80 && text[index + 2] == 0xAF
  }

  /// How many bytes a blank, a letter or a currency sign takes at a place; 0 when it is none of them.
  private static func signLength(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if byte == 32 || byte == UInt8(ascii: "$") { return 1 }
    if isLetter(byte) {
      let end = wordEnd(text, from: index)
      // The Nordic crowns are written kr.
      if end - index == 2, text[index] | 0x20 == UInt8(ascii: "k"), text[index + 1] | 0x20 == UInt8(ascii: "r") {
        return 2
      }
      return Currency(utf8: text.extracting(index..<end)) != nil ? 3 : 0
    }
    if byte == 0xC2, index + 1 < text.count, [0xA0, 0xA3, 0xA5].contains(text[index + 1]) { return 2 }
    if byte == 0xE2, index + 2 < text.count {
      let isNarrowBlank = text[index + 1] == 0x80 && text[index + 2] == 0xAF
      let isCurrencySign = text[index + 1] == 0x82 && (0xA0...0xBF).contains(text[index + 2])
      return isNarrowBlank || isCurrencySign ? 3 : 0
    }
    return 0
  }
}
