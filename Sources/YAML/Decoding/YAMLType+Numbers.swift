public import Foundation

extension YAMLType where Value == Int {
  /// A whole number of the core schema: decimal, `0x` or `0o`, with an optional sign before decimal digits.
  public static var int: YAMLType {
    .core("a whole number", schema: JSONSchema(["type": "integer"])) { text throws(Expectation) in
      guard let (digits, radix) = wholeNumber(text) else {
        if let plain = ungrouped(text), wholeNumber(plain) != nil {
          throw Expectation("a whole number", remedy: "write \(plain)")
        }
        return nil
      }
      guard let value = Int(digits, radix: radix) else {
        throw Expectation("a whole number between \(Int.min) and \(Int.max)")
      }
      return value
    }
  }

  /// A whole number within bounds.
  public static func int(in range: ClosedRange<Int>) -> YAMLType {
    int.checked { value throws(Expectation) in
      guard range.contains(value) else {
        throw Expectation("a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
    }.described { schema in
      schema["minimum"] = .number(range.lowerBound)
      schema["maximum"] = .number(range.upperBound)
    }
  }
}

extension YAMLType where Value == Decimal {
  /// A number of the core schema, kept exactly; up to 38 digits, never through binary floating point.
  public static var decimal: YAMLType {
    .core("a number", schema: JSONSchema(["type": "number"])) { text throws(Expectation) in
      guard let number = DecimalText(text) else {
        if let plain = ungrouped(text), DecimalText(plain) != nil {
          throw Expectation("a number", remedy: "write \(plain)")
        }
        return nil
      }
      guard let value = number.value else {
        throw Expectation("a number of at most 38 digits, with a power of ten from -127 to 89")
      }
      return value
    }
  }

  /// A number within bounds.
  public static func decimal(in range: ClosedRange<Decimal>) -> YAMLType {
    decimal.checked { value throws(Expectation) in
      guard range.contains(value) else {
        throw Expectation("a number from \(range.lowerBound) to \(range.upperBound)")
      }
    }
  }
}

/// The digits, with their sign, and the radix of a whole number of the core schema.
private func wholeNumber(_ text: String) -> (digits: Substring, radix: Int)? {
  let (digits, radix, allowed): (Substring, Int, Substring)
  if text.hasPrefix("0x") {
    (digits, radix) = (text.dropFirst(2), 16)
    allowed = digits
  } else if text.hasPrefix("0o") {
    (digits, radix) = (text.dropFirst(2), 8)
    allowed = digits
  } else {
    (digits, radix) = (text[...], 10)
    allowed = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
  }
  let isNumber = !allowed.isEmpty && allowed.allSatisfy { $0.isASCII && ($0.hexDigitValue ?? 16) < radix }
  return isNumber ? (digits, radix) : nil
}

/// A number written for people — `1 000`, `1_000`, `0,5` — as YAML has it; nil where that does not help.
private func ungrouped(_ text: String) -> String? {
  guard text.utf8.count <= 40 else { return nil }
  var plain = text.filter { !["_", " ", "\u{A0}", "\u{202F}", "'"].contains($0) }
  // One comma before other than three digits is a decimal point; otherwise nobody can tell.
  if let comma = plain.firstIndex(of: ",") {
    let after = plain[plain.index(after: comma)...]
    guard after.count != 3, !after.contains(",") else { return nil }
    plain.replaceSubrange(comma...comma, with: ".")
  }
  return plain == text ? nil : plain
}
