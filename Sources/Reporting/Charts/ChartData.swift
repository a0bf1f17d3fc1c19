import Foundation

/// What a chart draws: exact values by place and series, all of one unit.
struct ChartData {
  /// A series of values, one for each place.
  struct Series {
    /// What it shows.
    var name: String
    /// The values; nil leaves a gap.
    var values: [Decimal?]
  }

  /// The names of the places in order.
  let places: [String]
  /// The series in order.
  let series: [Series]
  /// What the values are counted in, and how they are written.
  let unit: ChartUnit

  /// The values of a chart. A cell that is no figure, or of another unit than the first one, leaves a gap.
  init(_ chart: Chart, _ text: CellText) {
    let rows = chart.data.rows
    places = rows.map { $0.cells.first.map(text.text) ?? CellText.absent }
    let columns = chart.data.columns.indices.dropFirst().map { column in
      rows.map { column < $0.cells.count ? ChartFigure($0.cells[column]) : nil }
    }
    let first = columns.lazy.joined().compactMap { $0 }.first
    let names = chart.data.columns.dropFirst().map(\.title)
    series = zip(names, columns).map { name, figures in
      Series(name: name, values: figures.map { $0?.kind == first?.kind ? $0?.value : nil })
    }
    let largest = (series.flatMap(\.values).compactMap { $0 } + [chart.target?.value ?? 0]).map { abs($0) }.max() ?? 0
    let decimals = columns.lazy.joined().compactMap { $0?.decimals }.max() ?? 0
    unit = ChartUnit(first?.kind ?? .count, decimals: decimals, largest: largest, text: text)
  }

  /// All values there are.
  var values: [Decimal] { series.flatMap(\.values).compactMap { $0 } }
}
