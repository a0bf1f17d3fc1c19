import Foundation

/// Draws a chart as SVG that stands inside a page.
///
/// Shapes have classes instead of colours: `s1` to `s6` for the series, `mark`, `zero` and `target` for lines.
struct SVGChart {
  /// How many colours there are for series; the seventh has the first one again.
  static let colours = 6

  /// The chart.
  let chart: Chart
  /// Its values.
  let data: ChartData

  /// Draws a chart in a language.
  init(_ chart: Chart, _ text: CellText) {
    self.chart = chart
    data = ChartData(chart, text)
  }

  /// Whether there is anything to draw.
  var isEmpty: Bool { data.values.isEmpty }

  /// The class of a series.
  static func style(ofSeries index: Int) -> String { "s\(index % colours + 1)" }

  /// The drawing in a frame, with the chart's title and message for readers who cannot see it; empty where there is no value.
  func svg(_ frame: ChartFrame) -> String {
    guard !isEmpty else { return "" }
    let (canvas, height) =
      switch chart.kind {
      case .funnel: FunnelDrawing(data, frame).drawn()
      case .bars: BarDrawing(data, frame, target: chart.target).drawn()
      case .line: LineDrawing(data, frame, target: chart.target).drawn()
      }
    let id = "chart-\(HTMLText.identifier(chart.id))-\(frame.rawValue)"
    return """
      <svg class="chart \(frame.rawValue)" role="img" aria-labelledby="\(id)-title \(id)-desc" \
      viewBox="0 0 \(frame.width) \(height)" width="\(frame.width)" height="\(height)">
      <title id="\(id)-title">\(HTMLText.escaped(chart.title))</title>
      <desc id="\(id)-desc">\(HTMLText.escaped(chart.summary))</desc>
      \(canvas.content)</svg>

      """
  }
}
