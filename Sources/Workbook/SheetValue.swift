import Domain
import Foundation
import Reporting

/// What stands in a cell of a worksheet.
enum SheetValue: Equatable {
  /// Nothing, so that columns of numbers can be added up.
  case empty
  /// A text.
  case text(String)
  /// A number and how it is shown.
  case number(Double, ValueForm)
  /// A value that no number of a spreadsheet holds, written out as a text.
  case tooLong(String)

  /// The most minor units, or whole units of a number, that a spreadsheet keeps exactly: it computes with 15 digits.
  private static let largest: UInt64 = 1_000_000_000_000_000

  /// The value of a cell; moments by the clocks of `words`' calendar.
  init(_ cell: Cell, _ words: CellText) {
    switch cell {
    case .absent: self = .empty
    case .text(let text): self = .text(text)
    case .light(let light): self = .text(SheetValue.word(light, words))
    case .integer(let value): self = SheetValue.scaled(Int64(value), by: 1, .integer)
    case .money(let amount, let currency): self = SheetValue.money(amount, currency)
    case .number(let value, let unit, let decimals): self = SheetValue.number(value, unit, decimals)
    case .percent(let share, let decimals): self = SheetValue.percent(share, decimals)
    case .day(let day): self = SheetValue.serial(day, 0, .day)
    case .moment(let instant):
      self = SheetValue.serial(words.calendar.day(of: instant), words.calendar.timeOfDay(at: instant), .moment)
    case .duration(let span): self = SheetValue.duration(span)
    case .delta(let delta): self = SheetValue.change(delta)
    }
    if case .tooLong = self { self = .tooLong(words.text(cell)) }
  }

  /// The word for a light without its coloured sign, by which rows are filtered.
  static func word(_ light: Light, _ words: CellText) -> String {
    words.word(light).split(separator: " ").last.map(String.init) ?? light.rawValue
  }

  /// A decimal number as the nearest one of a spreadsheet; nil where its whole part has too many digits.
  static func double(_ value: Decimal) -> Double? {
    guard !value.isNaN, abs(value) <= Decimal(largest) else { return nil }
    // Decimal's own conversion is off by an ulp now and then; the text is exact, and the same in every locale.
    return Double(value.description)
  }

  private static func scaled(_ value: Int64, by divisor: Double, _ form: ValueForm) -> SheetValue {
    value.magnitude <= largest ? .number(Double(value) / divisor, form) : .tooLong("")
  }

  private static func money(_ amount: Int64, _ currency: Currency?) -> SheetValue {
    let decimals = currency?.decimals ?? AmountText.decimalsWithoutCurrency
    return scaled(amount, by: powersOfTen[decimals], .money(currency))
  }

  private static func number(_ value: Decimal, _ unit: String?, _ decimals: Int) -> SheetValue {
    guard !value.isNaN else { return .empty }
    guard ValueForm.holds(unit: unit), let double = double(value) else { return .tooLong("") }
    return .number(double, .number(unit: unit, decimals: decimals))
  }

  private static func percent(_ share: Percentage, _ decimals: Int) -> SheetValue {
    // A share below 100 % never reads as 100: a spreadsheet would round 99.96 up.
    let unit: UInt = [100, 10, 1][max(0, min(2, decimals))]
    let size = share.basisPoints.magnitude
    let readsAsWhole = size < 10_000 && size + unit / 2 >= 10_000
    return scaled(Int64(share.basisPoints), by: 10_000, .percent(decimals: readsAsWhole ? 2 : decimals))
  }

  /// A day in the calendar of spreadsheets, which counts from 1899-12-30 and goes wrong before March 1900.
  private static func serial(_ day: Day, _ milliseconds: Int64, _ form: ValueForm) -> SheetValue {
    let serial = Int(day.ordinal) + 25_569
    guard serial >= 61 else { return .tooLong("") }
    return .number(Double(Int64(serial) * 86_400_000 + milliseconds) / 86_400_000, form)
  }

  private static func duration(_ span: TimeSpan) -> SheetValue {
    // Excel shows ##### for a negative time, and for one beyond its last day.
    guard span.milliseconds >= 0, span.wholeDays < 2_958_466 else { return .tooLong("") }
    return .number(Double(span.milliseconds) / 86_400_000, .duration)
  }

  private static func change(_ delta: Delta) -> SheetValue {
    let plain =
      switch delta.amount {
      case .integer(let value): scaled(Int64(value), by: 1, .integer)
      case .number(let value, let unit, let decimals): number(value, unit, decimals)
      case .money(let amount, let currency): money(amount, currency)
      case .points(let share, let decimals): scaled(Int64(share.basisPoints), by: 100, .points(decimals: decimals))
      case .percent(let share, let decimals): scaled(Int64(share.basisPoints), by: 10_000, .percent(decimals: decimals))
      }
    guard case .number(let value, let form) = plain else { return plain }
    return .number(value, .change(form, isBetter: delta.isBetter))
  }

  private static let powersOfTen: [Double] = [1, 10, 100, 1000, 10_000]
}
