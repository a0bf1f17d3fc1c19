import Domain
import Foundation
import Reporting

/// Adds up cells exactly, to tell whether a total is the sum of cells above it.
struct Summation {
  /// A cell as something that can be added: whole units such as cents, or a decimal number.
  private struct Summand {
    var form: ValueForm
    var whole: Int64 = 0
    var decimal: Decimal = 0
    /// How large it is, in units of the last digit that is shown.
    var size: Double
  }

  private var form: ValueForm?
  private var whole: Int128 = 0
  private var decimal: Decimal = 0
  private var magnitude = 0.0
  private var count = 0
  private var isMixed = false

  /// Adds a cell. Absent ones add nothing; a text, or a cell of another kind than those before, spoils the sum.
  mutating func add(_ cell: Cell) {
    guard !isMixed, cell != .absent else { return }
    guard let summand = Summation.summand(cell), form == nil || form == summand.form else {
      isMixed = true
      return
    }
    form = summand.form
    whole += Int128(summand.whole)
    decimal += summand.decimal
    magnitude += summand.size
    count += 1
  }

  /// Whether a formula over the added cells gives the value of a total, also in floating point.
  func gives(_ total: Cell) -> Bool {
    guard !isMixed, count > 0, let summand = Summation.summand(total), summand.form == form,
      whole == Int128(summand.whole), decimal == summand.decimal
    else { return false }
    // The share of a single row is its own average as well; which of both is meant is not known.
    if count == 1, case .percent = summand.form { return false }
    // The error of so many additions, as that of a random walk, in units of the last digit shown: it must not reach that digit.
    return 4 * Double(count).squareRoot() * magnitude * 0x1p-53 < 0.25
  }

  private static func summand(_ cell: Cell) -> Summand? {
    switch cell {
    case .integer(let value): summand(.integer, Int64(value))
    case .money(let amount, let currency): summand(.money(currency), amount)
    // Decimals say how a share is shown, not what it is.
    case .percent(let share, _): summand(.percent(decimals: 0), Int64(share.basisPoints))
    case .duration(let span): summand(.duration, span.milliseconds)
    case .number(let value, let unit, let decimals):
      SheetValue.double(value).map { double in
        Summand(
          form: .number(unit: unit, decimals: 0), decimal: value,
          size: (0..<max(0, decimals)).reduce(abs(double)) { size, _ in size * 10 })
      }
    case .delta(let delta): summand(delta)
    case .absent, .text, .day, .moment, .light: nil
    }
  }

  private static func summand(_ form: ValueForm, _ whole: Int64) -> Summand {
    Summand(form: form, whole: whole, size: Double(whole.magnitude))
  }

  private static func summand(_ delta: Delta) -> Summand? {
    let cell: Cell =
      switch delta.amount {
      case .integer(let value): .integer(value)
      case .number(let value, let unit, let decimals): .number(value, unit: unit, decimals: decimals)
      case .money(let amount, let currency): .money(amount, currency)
      case .points(let share, let decimals), .percent(let share, let decimals): .percent(share, decimals: decimals)
      }
    guard var result = summand(cell) else { return nil }
    let isPoints = if case .points = delta.amount { true } else { false }
    result.form = .change(isPoints ? .points(decimals: 0) : result.form, isBetter: nil)
    return result
  }
}
