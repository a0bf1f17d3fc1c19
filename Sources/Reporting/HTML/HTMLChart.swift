/// Writes a chart as a figure: its title, what the colours mean, the drawing, its message, and its numbers as a table.
struct HTMLChart {
  private let text: CellText
  private let words: ReportWords
  private let table: HTMLTable

  /// Writes charts in a language.
  init(_ text: CellText, table: HTMLTable) {
    self.text = text
    self.table = table
    words = ReportWords(text.language)
  }

  /// A chart; where it has no value, what its table says then.
  func write(_ chart: Chart, isTitled: Bool, to html: inout String) {
    let id = "chart-\(HTMLText.identifier(chart.id))"
    let drawing = SVGChart(chart, text)
    html += "<figure id=\"\(id)\">\n"
    if isTitled { html += "<p class=\"caption\">\(HTMLText.escaped(chart.title))</p>\n" }
    if drawing.isEmpty {
      html += "<p class=\"empty\">\(HTMLText.lines(chart.data.emptyText))</p>\n</figure>\n"
      return
    }
    writeLegend(chart, drawing.data, to: &html)
    for frame in ChartFrame.allCases { html += drawing.svg(frame) }
    html += "<figcaption>\(HTMLText.lines(chart.summary))</figcaption>\n"
    html += "<details>\n<summary>\(HTMLText.escaped(words.figures))</summary>\n"
    table.write(chart.data, id: "\(id)-figures", isTitled: false, to: &html)
    html += "</details>\n</figure>\n"
  }

  private func writeLegend(_ chart: Chart, _ data: ChartData, to html: inout String) {
    var entries: [String] = []
    let drawn = chart.kind == .funnel ? data.series.prefix(1) : data.series[...]
    for (index, series) in drawn.enumerated() {
      let name = HTMLText.escaped(series.name)
      entries.append(
        "<li class=\"\(chart.kind == .line ? "line" : "bar") \(SVGChart.style(ofSeries: index))\">\(name)</li>")
    }
    if let target = chart.target {
      let value = HTMLText.unbroken(data.unit.full(target.value))
      entries.append(
        "<li class=\"target\">\(HTMLText.escaped(target.label)): \(HTMLText.escaped(value))</li>")
    }
    if let unit = data.unit.name {
      entries.append("<li class=\"unit\">\(words.countedIn) \(HTMLText.escaped(unit))</li>")
    }
    html += "<ul class=\"legend\">\(entries.joined())</ul>\n"
  }
}
