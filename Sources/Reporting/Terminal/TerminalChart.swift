import Foundation
import TerminalText

/// Writes a chart in lines: a bar for each value of bars and funnels, one line of small columns for each series of a line chart.
struct TerminalChart {
  private static let widestName = 28
  private static let widestBar = 40
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let columns = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  private let chart: Chart
  private let data: ChartData
  private let width: Int
  private let style: TerminalStyling

  /// A chart in a language and a width.
  init(_ chart: Chart, _ text: CellText, width: Int?, style: TerminalStyling) {
    self.chart = chart
    self.style = style
    self.width = width ?? 100
    data = ChartData(chart, text)
  }

  /// The lines of the chart; none where it has no value.
  var lines: [String] {
    guard !data.values.isEmpty else { return [] }
    return (chart.kind == .line ? runs : bars) + targets
  }

  private struct Entry {
    var name: String
    var value: Decimal?
  }

  private var bars: [String] {
    let series = chart.kind == .funnel ? data.series.prefix(1) : data.series[...]
    let entries = data.places.enumerated().flatMap { index, place in
      series.map { Entry(name: series.count > 1 ? "\(place) · \($0.name)" : place, value: $0.values[index]) }
    }
    let (names, nameWidth) = fitted(entries.map(\.name))
    let texts = entries.map { $0.value.map(data.unit.text) ?? CellText.absent }
    let valueWidth = texts.map(TextColumns.count).max() ?? 0
    let room = min(TerminalChart.widestBar, max(4, width - nameWidth - valueWidth - 4))
    let largest = entries.compactMap { $0.value.map { abs($0) } }.max() ?? 0
    return zip(zip(names, entries), texts).map { pair, text in
      let (name, entry) = pair
      let value = TextColumns.padded(text, to: valueWidth, alignRight: true)
      let bar = bar(entry.value ?? 0, largest, room)
      let line = "\(TextColumns.padded(name, to: nameWidth))  \(value)"
      // A bar that shows a loss must not look like a gain.
      return bar.isEmpty ? line : line + "  " + style(bar, [(entry.value ?? 0) < 0 ? .red : .cyan])
    }
  }

  private func bar(_ value: Decimal, _ largest: Decimal, _ room: Int) -> String {
    guard largest > 0, value != 0 else { return "" }
    let eighths = max(1, ChartFigure.whole(abs(value) / largest * Decimal(room * 8)))
    if value < 0 { return String(repeating: "░", count: max(1, eighths / 8)) }
    return String(repeating: "█", count: eighths / 8) + TerminalChart.eighths[eighths % 8]
  }

  private var runs: [String] {
    let (names, nameWidth) = fitted(data.series.map(\.name))
    let lasts = data.series.map { $0.values.last { $0 != nil }.flatMap { $0 }.map(data.unit.text) ?? CellText.absent }
    let room = max(4, width - nameWidth - (lasts.map(TextColumns.count).max() ?? 0) - 4)
    let values = data.values
    guard let low = values.min(), let high = values.max() else { return [] }
    return data.series.indices.map { index in
      let run = data.series[index].values.suffix(room).map { value -> String in
        guard let value else { return " " }
        guard high > low else { return TerminalChart.columns[3] }
        return TerminalChart.columns[ChartFigure.whole((value - low) / (high - low) * 7)]
      }.joined()
      return "\(TextColumns.padded(names[index], to: nameWidth))  \(style(run, [.cyan]))  \(lasts[index])"
    }
  }

  private var targets: [String] {
    guard let target = chart.target else { return [] }
    return TextColumns.wrapped(TerminalCell.harmless("\(target.label): \(data.unit.full(target.value))"), to: width)
  }

  private func fitted(_ names: [String]) -> (names: [String], width: Int) {
    let limit = min(TerminalChart.widestName, max(4, width / 3))
    let names = names.map { TextColumns.cut(TerminalCell.harmless($0), to: limit) }
    return (names, names.map(TextColumns.count).max() ?? 0)
  }
}
