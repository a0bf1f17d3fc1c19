import Domain
import Reporting

/// How a cell of a worksheet shows its value.
enum ValueForm: Hashable, Sendable {
  /// A text on its lines.
  case text
  /// A text that is broken at the column's edge.
  case wrapped
  /// A count.
  case integer
  /// A number with its decimals, and its unit where it has one.
  case number(unit: String?, decimals: Int)
  /// An amount.
  case money(Currency?)
  /// A fraction, shown as a share of a hundred.
  case percent(decimals: Int)
  /// Percentage points.
  case points(decimals: Int)
  /// A day.
  case day
  /// A moment by the company's clocks.
  case moment
  /// Days and their parts, shown as hours and minutes.
  case duration
  /// A change of one of the above; better, worse, or neither.
  indirect case change(ValueForm, isBetter: Bool?)

  /// The number format, in the code of the file format; nil for texts.
  func numberFormat(_ language: Language) -> String? {
    switch self {
    case .text, .wrapped: return nil
    case .day: return language == .english ? "yyyy-mm-dd" : "dd.mm.yyyy"
    case .moment: return language == .english ? "yyyy-mm-dd hh:mm" : "dd.mm.yyyy hh:mm"
    case .duration: return "[h]:mm"
    case .change(let form, _):
      guard let plain = form.numberFormat(language) else { return nil }
      return "+\(plain);\"−\"\(plain);\(plain)"
    case .integer: return "#,##0"
    case .number(let unit, let decimals): return "#,##0" + fraction(decimals) + suffix(unit)
    case .money(let currency):
      return "#,##0" + fraction(currency?.decimals ?? AmountText.decimalsWithoutCurrency) + suffix(currency?.code)
    case .percent(let decimals): return "0" + fraction(decimals) + "%"
    case .points(let decimals): return "0" + fraction(decimals) + suffix(language == .english ? "pts" : "Pkt.")
    }
  }

  /// The number format of an axis: as the cells', but for amounts, whose minor units would only crowd it.
  func axisFormat(_ language: Language) -> String? {
    switch self {
    case .money(let currency): "#,##0" + suffix(currency?.code)
    case .percent: "0%"
    case .change(let form, _): form.axisFormat(language)
    default: numberFormat(language)
    }
  }

  /// Whether a number format can carry a unit: libxlsxwriter cuts formats at 127 bytes, and a change has the unit three times.
  static func holds(unit: String?) -> Bool {
    guard let unit else { return true }
    return unit.utf8.count <= 16 && SheetText.line(unit, limit: 16) == unit && !unit.contains("\"")
  }

  private func fraction(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 10)) : ""
  }

  private func suffix(_ unit: String?) -> String {
    guard let unit, !unit.isEmpty else { return "" }
    return " \"\(unit)\""
  }
}
