import Domain
import Reporting

/// The cells that a chart is drawn from and that its table does not have: columns to the right of the table.
struct ChartColumns {
  /// The column of the names at the axis.
  private(set) var places = 0
  /// The column of the target's value, the same on every row; nil where there is no target.
  private(set) var target: Int?

  /// Writes the columns of a chart behind those of the table, and appends their widths.
  init(_ chart: Chart, _ writer: SheetWriter, _ widths: inout [ColumnWidth]) throws(WorkbookError) {
    let words = WorkbookWords(language: writer.words.language)
    let rows = ChartDrawing.rows(of: chart)
    if chart.kind != .line, chart.data.rows.prefix(rows.count).contains(where: ChartColumns.namesDay) {
      // Programs space days by the calendar, which leaves bars as thin as a day; texts they space evenly.
      places = widths.count
      var width = ColumnWidth(heading: words.places)
      try ChartColumns.writeHeading(words.places, column: places, .indented, writer)
      for (row, data) in zip(rows, chart.data.rows) {
        let text = data.cells.first.map(writer.words.text) ?? ""
        width.add(.text(text), writer.words)
        try writer.write(text, row: row, column: places, CellStyle(role: .body, edge: .indented))
      }
      widths.append(width)
    }
    guard let line = chart.target, let value = SheetValue.double(line.value) else { return }
    let form = ChartDrawing.form(of: chart, writer.words)
    // Where the series are shares, the target is one too, in percent.
    let scaled = if case .percent = form { value / 100 } else { value }
    target = widths.count
    var width = ColumnWidth(heading: line.label)
    width.add(.number(scaled, form), writer.words)
    try ChartColumns.writeHeading(line.label, column: widths.count, .trailing, writer)
    for row in rows {
      try writer.write(scaled, row: row, column: widths.count, CellStyle(role: .body, form: form, edge: .trailing))
    }
    widths.append(width)
  }

  private static func writeHeading(
    _ text: String, column: Int, _ edge: CellStyle.Edge, _ writer: SheetWriter
  ) throws(WorkbookError) {
    let style = CellStyle(role: .header, form: .wrapped, edge: edge)
    try writer.write(text, row: TableSheet.headerRow, column: column, style)
  }

  private static func namesDay(_ row: ReportTable.Row) -> Bool {
    switch row.cells.first {
    case .day, .moment: true
    default: false
    }
  }
}
