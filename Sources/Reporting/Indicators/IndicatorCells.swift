import Domain
import Foundation

/// Puts indicators into cells.
struct IndicatorCells {
  let say: Words
  /// The currency of targets that are money.
  let currency: Currency

  /// The columns that `row(of:)` fills.
  var columns: [ReportTable.Column] {
    [
      .init("indicator", say("KPI", "Kennzahl")), .init("value", say("Value", "Wert"), .trailing),
      .init("day", say("On", "Am")), .init("target", say("Target", "Ziel"), .trailing),
      .init("light", say("Light", "Ampel")), .init("trend", "Trend", .centre),
      .init("history", say("History", "Verlauf")),
    ]
  }

  /// An indicator with its value, target, light, trend and history.
  func row(of reading: IndicatorReading) -> ReportTable.Row {
    .init([
      .text(name(of: reading.definition)), reading.value.map { value($0, reading.definition.unit) } ?? .absent,
      reading.day.map(Cell.day) ?? .absent, target(of: reading), reading.light.map(Cell.light) ?? .absent,
      reading.trend.map { .text($0.arrow) } ?? .absent,
      reading.sparkline.isEmpty ? .absent : .text(reading.sparkline),
    ])
  }

  /// An indicator's name in the language.
  func name(of definition: IndicatorDefinition) -> String {
    say(definition.name, definition.germanName ?? definition.name)
  }

  /// A value of an indicator.
  func value(_ value: IndicatorValue, _ unit: IndicatorUnit) -> Cell {
    if let currency = value.currency {
      var (source, minor) = (value.number * pow(10, currency.decimals), Decimal())
      NSDecimalRound(&minor, &source, 0, .bankers)
      return .money(NSDecimalNumber(decimal: minor).int64Value, currency)
    }
    return .number(value.number, unit: unit.sign.isEmpty ? nil : unit.sign, decimals: max(0, -value.number.exponent))
  }

  private func target(of reading: IndicatorReading) -> Cell {
    guard let target = reading.definition.target else { return .absent }
    return .text(localised(target.text(in: reading.definition.unit, currency: currency)))
  }

  /// A target's text in the language: numbers and words.
  private func localised(_ text: String) -> String {
    let written = text.replacing(/([0-9]+)(?:\.([0-9]+))?/) { match in
      match.output.2.map { "\(grouped(match.output.1))\(say.language.decimalSeparator)\($0)" }
        ?? grouped(match.output.1)
    }
    guard say.language == .german else { return written }
    return written.replacing(" a month", with: " im Monat").replacing("by month", with: "bis Monat")
      .replacing(" by ", with: " bis ").replacing("average", with: "Mittel")
  }

  private func grouped(_ digits: Substring) -> String {
    digits.enumerated().map { index, digit in
      let isGroupStart = index > 0 && (digits.count - index).isMultiple(of: 3)
      return (isGroupStart ? String(say.language.groupSeparator) : "") + String(digit)
    }.joined()
  }
}
