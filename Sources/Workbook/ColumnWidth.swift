import Domain
import Foundation
import Reporting

/// Finds how wide a column has to be, in characters.
struct ColumnWidth {
  /// The narrowest column.
  static let smallest = 8
  /// How wide texts make a column; longer ones are broken into lines.
  static let largest = 60

  /// How many characters wide it is.
  private(set) var characters: Int

  /// The width for a heading, with room for the sign of the filter.
  init(heading: String) {
    characters = max(ColumnWidth.smallest, min(ColumnWidth.largest, ColumnWidth.characters(heading) + 3))
  }

  /// Makes room for a value of a cell, which has so many digits before the point as its number.
  mutating func add(_ value: SheetValue, _ words: CellText) {
    switch value {
    case .empty: break
    case .text(let text), .tooLong(let text):
      guard characters < ColumnWidth.largest else { return }
      let longest = text.split(whereSeparator: \.isNewline).map { ColumnWidth.characters(String($0)) }.max() ?? 0
      characters = max(characters, min(ColumnWidth.largest, longest + 1))
    case .number(let number, let form):
      // Numbers are never broken: one that is wider than its column is shown as #####.
      characters = max(characters, ColumnWidth.characters(number, form) + 2)
    }
  }

  /// How many characters a text is wide; those of East Asia and pictures count twice.
  static func characters(_ text: String) -> Int {
    text.utf8.count < 12 ? text.count : text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  private static func characters(_ number: Double, _ form: ValueForm) -> Int {
    switch form {
    case .text, .wrapped: 0
    case .integer: grouped(number)
    case .number(let unit, let decimals): grouped(number) + decimals + 1 + (unit.map { $0.count + 1 } ?? 0)
    case .money(let currency):
      grouped(number) + 1 + (currency.map { $0.decimals + 4 } ?? AmountText.decimalsWithoutCurrency)
    case .percent(let decimals): grouped(number * 100) + decimals + 2
    case .points(let decimals): grouped(number) + decimals + 6
    case .day: 10
    case .moment: 16
    case .duration: grouped(number * 24) + 3
    case .change(let form, _): characters(number, form) + 1
    }
  }

  /// The digits before the point, with their separators and the sign.
  private static func grouped(_ number: Double) -> Int {
    var digits = 1
    var rest = abs(number) + 1
    while rest >= 10 {
      rest /= 10
      digits += 1
    }
    return digits + (digits - 1) / 3 + (number < 0 ? 1 : 0)
  }
}
