public import Domain
import Foundation

/// Writes cells as a language does.
public struct CellText: Sendable {
  /// The language.
  public let language: Language
  /// By whose clocks moments are written.
  public let calendar: CompanyCalendar

  /// Writes in a language, moments by the clocks of a calendar.
  public init(_ language: Language, calendar: CompanyCalendar) {
    self.language = language
    self.calendar = calendar
  }

  /// What stands for a value that nobody knows.
  public static let absent = "–"

  /// A cell as text; text cells as they are, unescaped.
  public func text(_ cell: Cell) -> String {
    switch cell {
    case .absent: CellText.absent
    case .text(let text): text
    case .integer(let value): number(String(value))
    case .number(let value, let unit, let decimals): withUnit(decimal(value, decimals), unit)
    case .money(let amount, let currency): money(amount, currency)
    case .percent(let share, let decimals): number(share.formatted(decimals: decimals)) + " %"
    case .day(let day): text(day)
    case .moment(let instant): moment(instant)
    case .duration(let span): duration(span)
    case .light(let light): word(light)
    case .delta(let delta): text(delta)
    }
  }

  /// A day as the language writes it in figures.
  public func text(_ day: Day) -> String {
    switch language {
    case .english: return day.description
    case .german:
      let (year, month, date) = day.components
      return "\(padded(date)).\(padded(month)).\(year)"
    }
  }

  /// A month as the language writes it: `February 2026`.
  public func text(_ month: Month) -> String { "\(CalendarWords.month(month.number, language)) \(month.year)" }

  /// A change with its sign and an arrow, so that it is seen without colour.
  public func text(_ delta: Delta) -> String {
    let amount =
      switch delta.amount {
      case .integer(let value): number(String(value.magnitude))
      case .number(let value, let unit, let decimals): withUnit(decimal(abs(value), decimals), unit)
      case .money(let value, let currency): money(value == .min ? .max : abs(value), currency)
      case .points(let share, let decimals):
        number(Percentage(basisPoints: abs(share.basisPoints)).formatted(decimals: decimals))
          + (language == .english ? " pts" : " Pkt.")
      case .percent(let share, let decimals):
        number(Percentage(basisPoints: abs(share.basisPoints)).formatted(decimals: decimals)) + " %"
      }
    return switch delta.direction {
    case 1: "▲ +\(amount)"
    case -1: "▼ −\(amount)"
    default: "= \(amount)"
    }
  }

  /// The word for a light, behind its sign.
  public func word(_ light: Light) -> String {
    switch light {
    case .green: "🟢 \(name(light))"
    case .yellow: "🟡 \(name(light))"
    case .red: "🔴 \(name(light))"
    }
  }

  /// The word for a light alone.
  public func name(_ light: Light) -> String {
    switch (light, language) {
    case (.green, .english): "green"
    case (.yellow, .english): "yellow"
    case (.red, .english): "red"
    case (.green, .german): "grün"
    case (.yellow, .german): "gelb"
    case (.red, .german): "rot"
    }
  }

  /// An amount with its currency's decimals and code.
  public func money(_ amount: Int64, _ currency: Currency?) -> String {
    let decimals = currency?.decimals ?? AmountText.decimalsWithoutCurrency
    return withUnit(number(AmountText.text(amount, decimals: decimals)), currency?.code)
  }

  private func moment(_ instant: Instant) -> String {
    let time = calendar.localText(of: instant).suffix(5)
    return "\(text(calendar.day(of: instant))) \(time)"
  }

  private func duration(_ span: TimeSpan) -> String {
    // Days, hours and minutes: German abbreviates days by T, hours by Std.
    guard language == .german else { return span.description }
    return span.description.split(separator: " ").map { part in
      switch part.last {
      case "d": "\(part.dropLast()) T"
      case "h": "\(part.dropLast()) Std."
      default: "\(part.dropLast()) Min."
      }
    }.joined(separator: " ")
  }

  private func decimal(_ value: Decimal, _ decimals: Int) -> String {
    var (source, rounded) = (value, Decimal())
    NSDecimalRound(&rounded, &source, decimals, .bankers)
    var text = rounded.description
    if decimals > 0 {
      if !text.contains(".") { text += "." }
      let fraction = text.split(separator: ".", omittingEmptySubsequences: false)[1].count
      text += String(repeating: "0", count: max(0, decimals - fraction))
    }
    return number(text)
  }

  private func withUnit(_ text: String, _ unit: String?) -> String { unit.map { "\(text) \($0)" } ?? text }

  private func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// A number written with a point and without groups, as the language writes it; a minus sign proper.
  private func number(_ plain: String) -> String {
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = parts.first.map(String.init) ?? "0"
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(language.groupSeparator) }
      grouped.append(digit)
    }
    if parts.count > 1 { grouped += "\(language.decimalSeparator)\(parts[1])" }
    return isNegative ? "−" + grouped : grouped
  }
}
