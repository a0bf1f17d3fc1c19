import CXLSXWriter
import Reporting

/// Draws a chart from the cells of its table, so that it follows them.
struct ChartDrawing {
  /// How many rows of a sheet a chart takes, with the gap below it.
  static let rows = 20

  /// What to draw.
  let chart: Chart
  /// The name of the sheet with the cells.
  let sheet: String
  /// Which workbook it belongs to.
  let workbook: UnsafeMutablePointer<lxw_workbook>
  /// Where the sheet is written.
  let writer: SheetWriter
  /// The columns that are not the table's own.
  let columns: ChartColumns

  /// The rows of the sheet that are drawn: those up to the first total.
  static func rows(of chart: Chart) -> Range<Int> {
    let count = chart.data.rows.prefix { !$0.isTotal }.count
    return TableSheet.firstRow..<TableSheet.firstRow + count
  }

  /// How the figures of a chart are shown.
  static func form(of chart: Chart, _ words: CellText) -> ValueForm {
    for row in chart.data.rows {
      for cell in row.cells.dropFirst() {
        if case .number(_, let form) = SheetValue(cell, words) { return form }
      }
    }
    return .number(unit: nil, decimals: 0)
  }

  /// Puts the chart on the sheet, with its upper left corner in a cell; nothing where there is nothing to draw.
  func insert(row: Int, column: Int) throws(WorkbookError) {
    guard !drawnRows.isEmpty, chart.data.columns.count > 1 else { return }
    let kind: lxw_chart_type =
      switch chart.kind {
      case .funnel: LXW_CHART_BAR
      case .bars: LXW_CHART_COLUMN
      case .line: LXW_CHART_LINE
      }
    guard let drawing = workbook_add_chart(workbook, UInt8(kind.rawValue)) else {
      throw .cannotWrite(path: writer.path, reason: WorkbookFile.reason(of: LXW_ERROR_MEMORY_MALLOC_FAILED))
    }
    setTitle(of: drawing)
    addSeries(to: drawing)
    addTarget(to: drawing)
    setAxes(of: drawing)
    let code = SheetText.line(chart.summary, limit: 2000).withCString { summary in
      var options = lxw_chart_options()
      (options.x_scale, options.y_scale) = (1.3, 1.25)
      options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      options.description = UnsafeMutablePointer(mutating: summary)
      return worksheet_insert_chart_opt(writer.sheet, lxw_row_t(row), lxw_col_t(column), drawing, &options)
    }
    try writer.check(code)
  }

  private var drawnRows: Range<Int> { ChartDrawing.rows(of: chart) }
  private var seriesCount: Int { chart.kind == .funnel ? 1 : chart.data.columns.count - 1 }
  private var format: String {
    ChartDrawing.form(of: chart, writer.words).numberFormat(writer.words.language) ?? "General"
  }

  private func setTitle(of drawing: UnsafeMutablePointer<lxw_chart>) {
    let title = SheetText.line(chart.title, limit: 200)
    // What begins with an equals sign would be taken for a reference to cells.
    chart_title_set_name(drawing, title.hasPrefix("=") ? " " + title : title)
    var font = lxw_chart_font()
    (font.size, font.bold, font.color) = (12, 1, Palette.heading)
    chart_title_set_name_font(drawing, &font)
  }

  private func addSeries(to drawing: UnsafeMutablePointer<lxw_chart>) {
    for index in 0..<seriesCount {
      guard let series = series(column: index + 1, in: drawing) else { continue }
      let color = Palette.series[index % Palette.series.count]
      switch chart.kind {
      case .line:
        setLine(of: series, color, width: 2.25, dash: LXW_CHART_LINE_DASH_SOLID)
        setMarker(of: series, color, at: index)
      case .bars: setFill(of: series, color)
      case .funnel:
        setFill(of: series, color)
        chart_series_set_labels(series)
        chart_series_set_labels_num_format(series, format)
      }
    }
    switch chart.kind {
    case .line: break
    case .bars: chart_set_series_gap(drawing, 80)
    case .funnel: chart_set_series_gap(drawing, 30)
    }
  }

  /// Adds the target as a further series.
  private func addTarget(to drawing: UnsafeMutablePointer<lxw_chart>) {
    guard let target = columns.target, let series = series(column: target, in: drawing) else {
      chart_legend_set_position(
        drawing, UInt8((seriesCount > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE).rawValue))
      return
    }
    chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    switch chart.kind {
    case .line:
      setLine(of: series, Palette.target, width: 1.5, dash: LXW_CHART_LINE_DASH_DASH)
      chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
    case .bars, .funnel:
      // Lines cannot be drawn over bars in this version of the library: the target is an open frame, around the bar where it is one.
      var fill = lxw_chart_fill()
      fill.none = 1
      chart_series_set_fill(series, &fill)
      setLine(of: series, Palette.target, width: 1.5, dash: LXW_CHART_LINE_DASH_DASH)
      if seriesCount == 1 { chart_set_series_overlap(drawing, 100) }
    }
  }

  private func setAxes(of drawing: UnsafeMutablePointer<lxw_chart>) {
    // In a chart of bars the places stand on the vertical axis.
    let isFunnel = chart.kind == .funnel
    guard let places = chart_axis_get(drawing, isFunnel ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X),
      let values = chart_axis_get(drawing, isFunnel ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
    else { return }
    let form = ChartDrawing.form(of: chart, writer.words)
    if let code = form.axisFormat(writer.words.language) { chart_axis_set_num_format(values, code) }
    if case .number(_, let form) = chart.data.rows.first?.cells.first.map({ SheetValue($0, writer.words) }),
      let code = form.numberFormat(writer.words.language)
    {
      chart_axis_set_num_format(places, code)
    }
    // Names of places stay below the bars where some are negative.
    chart_axis_set_label_position(places, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    var line = lxw_chart_line()
    (line.color, line.width) = (Palette.rule, 0.75)
    chart_axis_set_line(places, &line)
    if isFunnel {
      chart_axis_set_reverse(places)
      // Each bar has its figure.
      chart_axis_off(values)
      chart_axis_major_gridlines_set_visible(values, 0)
    } else {
      chart_axis_major_gridlines_set_line(values, &line)
    }
  }

  private func series(
    column: Int, in drawing: UnsafeMutablePointer<lxw_chart>
  ) -> UnsafeMutablePointer<lxw_chart_series>? {
    guard let series = chart_add_series(drawing, nil, nil) else { return nil }
    let (first, last) = (lxw_row_t(drawnRows.lowerBound), lxw_row_t(drawnRows.upperBound - 1))
    let places = lxw_col_t(columns.places)
    chart_series_set_categories(series, sheet, first, places, last, places)
    chart_series_set_values(series, sheet, first, lxw_col_t(column), last, lxw_col_t(column))
    chart_series_set_name_range(series, sheet, lxw_row_t(TableSheet.headerRow), lxw_col_t(column))
    return series
  }

  private func setFill(of series: UnsafeMutablePointer<lxw_chart_series>, _ color: lxw_color_t) {
    var fill = lxw_chart_fill()
    fill.color = color
    chart_series_set_fill(series, &fill)
  }

  private func setLine(
    of series: UnsafeMutablePointer<lxw_chart_series>, _ color: lxw_color_t, width: Float,
    dash: lxw_chart_line_dash_type
  ) {
    var line = lxw_chart_line()
    (line.color, line.width, line.dash_type) = (color, width, UInt8(dash.rawValue))
    chart_series_set_line(series, &line)
  }

  /// Gives each line marks of its own shape, so that lines are not told apart by colour alone.
  private func setMarker(of series: UnsafeMutablePointer<lxw_chart_series>, _ color: lxw_color_t, at index: Int) {
    let shapes = [
      LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_DIAMOND, LXW_CHART_MARKER_TRIANGLE,
      LXW_CHART_MARKER_X, LXW_CHART_MARKER_PLUS,
    ]
    chart_series_set_marker_type(series, UInt8(shapes[index % shapes.count].rawValue))
    chart_series_set_marker_size(series, 6)
    var fill = lxw_chart_fill()
    fill.color = color
    chart_series_set_marker_fill(series, &fill)
    var line = lxw_chart_line()
    line.color = color
    chart_series_set_marker_line(series, &line)
  }
}
