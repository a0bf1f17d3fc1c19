import Domain
import YAML

extension YAMLType where Value == Currency {
  /// An ISO 4217 code in any case.
  static var currency: YAMLType {
    .parsed(schema: .either(.choice(Currency.codes), .pattern(SchemaPattern.caseless(Currency.codes)))) {
      text throws(Expectation) in
      guard let currency = Currency(text) else {
        throw .unknown(
          "the ISO 4217 code of a currency, such as EUR or NOK", text, among: Currency.codes,
          otherwise: "write its three letters")
      }
      return currency
    }
  }
}

extension YAMLType where Value == Percentage {
  /// A number from 0 to 100, with or without a percent sign.
  static var percentage: YAMLType {
    .parsed(schema: percentageSchema) { text throws(Expectation) in
      let form = "a percentage from 0 to 100, such as 95 %"
      guard let value = Percentage(text) else {
        let mended = text.filter { $0 != "+" }.replacing(",", with: ".")
        throw Expectation(form, remedy: Percentage(mended).map { "write \($0) %" } ?? "write a number of percent")
      }
      guard (0...10_000).contains(value.basisPoints) else {
        throw Expectation(form, remedy: "write a number from 0 to 100")
      }
      return value
    }
  }
}

private let percentageSchema = JSONSchema.either(
  JSONSchema(["type": "number", "minimum": 0, "maximum": 100]),
  .pattern("^\\+?0*(?:100(?:\\.0+)?|[0-9]{1,2}(?:\\.[0-9]{1,2}0*)?)[ \\u00A0]*%?$"))

extension YAMLType where Value == TimeSpan? {
  /// The longest time that a deal may stay.
  private static var longest: TimeSpan { .days(3650) }

  /// How long a deal may stay in a stage: `24h`, or `none`, which is nil.
  static var sla: YAMLType {
    .parsed(schema: slaSchema) { text throws(Expectation) in
      if text == "none" { return nil }
      let form = "a time such as 30m, 24h, 7d or 2w, or none"
      guard let span = TimeSpan(text) else {
        throw Expectation(form, remedy: mended(text) ?? "write a whole number and m, h, d or w")
      }
      guard span > TimeSpan(milliseconds: 0) else { throw Expectation(form, remedy: "write none for no limit") }
      guard span <= longest else {
        throw Expectation("a time of at most \(longest.wholeDays)d, or none", remedy: "write none for no limit")
      }
      return span
    }
  }

  private static var slaSchema: JSONSchema {
    let days = longest.wholeDays
    // A count of minutes has at most a million.
    let forms = [(min(1_000_000, days * 24 * 60), "m"), (days * 24, "h"), (days, "d"), (days / 7, "w")]
      .map { "\(SchemaPattern.number(upTo: $0))\($1)" }
    return .pattern("^(?:none|\\+?(?:\(forms.joined(separator: "|"))))$")
  }

  /// What mends a time with a blank, a long unit or none.
  private static func mended(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 6 else {
      return ["no", "never", "off", "unlimited", "-"].contains(text.lowercased()) ? "write none for no limit" : nil
    }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    switch unit {
    case "": return "add the unit: \(digits)h for hours, \(digits)d for days"
    case "m", "min", "mins", "minute", "minutes": return "write \(digits)m"
    case "h", "hr", "hrs", "hour", "hours": return "write \(digits)h"
    case "d", "day", "days": return "write \(digits)d"
    case "w", "wk", "week", "weeks": return "write \(digits)w"
    default: return nil
    }
  }
}
