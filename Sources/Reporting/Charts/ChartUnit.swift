import Domain
import Foundation

/// Writes the figures of a chart, which have less room than those of a table: without their unit, the large ones in millions.
struct ChartUnit {
  /// What the figures are counted in, in words; nil where they are plain counts.
  let name: String?

  /// Whether the figures are plain counts.
  let isCount: Bool

  private let plainName: String?
  private let plainDecimals: Int
  private let decimals: Int
  private let power: Int
  private let text: CellText

  /// A unit for figures up to `largest`.
  init(_ kind: ChartFigure.Kind, decimals: Int, largest: Decimal, text: CellText) {
    self.text = text
    isCount = kind == .count
    power = largest >= 10_000_000_000 ? 9 : largest >= 10_000_000 ? 6 : 0
    self.decimals = power > 0 ? 1 : largest >= 1000 ? 0 : decimals
    let unit: String? =
      switch kind {
      case .count: nil
      case .number(let unit): unit
      case .money(let currency): currency?.code
      case .percent: "%"
      }
    plainName = unit
    plainDecimals = decimals
    let words = ReportWords(text.language)
    let factor = power == 9 ? words.billion : power == 6 ? words.million : nil
    let parts = [factor, unit].compactMap { $0 }
    name = parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// A value as it stands in the chart.
  func text(_ value: Decimal) -> String { text(value, decimals: decimals) }

  /// A value on its own, in full and with its unit.
  func full(_ value: Decimal) -> String {
    text.text(.number(value, unit: plainName, decimals: plainDecimals))
  }

  /// A round value of a scale, without needless decimals.
  func tick(_ value: Decimal) -> String {
    let scaled = ChartFigure.shifted(value, by: -power)
    var decimals = 0
    while decimals < 9, ChartFigure.shifted(scaled, by: 0, roundedTo: decimals) != scaled { decimals += 1 }
    return text(value, decimals: decimals)
  }

  private func text(_ value: Decimal, decimals: Int) -> String {
    text.text(.number(ChartFigure.shifted(value, by: -power), unit: nil, decimals: decimals))
  }
}
