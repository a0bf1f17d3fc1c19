import CXLSXWriter
import Domain
import Reporting

/// Writes the sheet of a table: heading, header, rows with live totals, notes, and the charts beside it.
struct TableSheet {
  /// The row of the table's header, counted from 0; above it are the heading and the way back.
  static let headerRow = 3
  /// The row of the table's first row.
  static let firstRow = headerRow + 1

  /// What to write.
  let plan: SheetPlan
  /// The sheet's name.
  let name: String
  /// Where to write.
  let writer: SheetWriter
  /// The report's title, for the foot of pages.
  let reportTitle: String
  /// Which workbook charts are added to.
  let workbook: UnsafeMutablePointer<lxw_workbook>

  private var table: ReportTable { plan.table }
  private var words: WorkbookWords { WorkbookWords(language: writer.words.language) }

  /// Writes it.
  func write() throws(WorkbookError) {
    try writer.title(table.title)
    try writer.link(to: words.report, text: words.back, row: 1, column: 0)
    var widths = try writeHeader()
    let hasTooLong = try writeRows(&widths)
    try colourLights()
    var columns: [ChartColumns] = []
    for chart in plan.charts { columns.append(try ChartColumns(chart, writer, &widths)) }
    for (column, width) in widths.enumerated() {
      let column = lxw_col_t(column)
      try writer.check(worksheet_set_column(writer.sheet, column, column, Double(width.characters), nil))
    }
    try writeNotes(hasTooLong: hasTooLong, widths: widths)
    for (index, chart) in plan.charts.enumerated() {
      let drawing = ChartDrawing(
        chart: chart, sheet: name, workbook: workbook, writer: writer, columns: columns[index])
      try drawing.insert(row: TableSheet.headerRow + index * ChartDrawing.rows, column: widths.count + 1)
    }
    worksheet_freeze_panes(writer.sheet, lxw_row_t(TableSheet.firstRow), 0)
    try writer.check(
      worksheet_repeat_rows(writer.sheet, lxw_row_t(TableSheet.headerRow), lxw_row_t(TableSheet.headerRow)))
    let width = widths.reduce(0) { $0 + $1.characters }
    try PageSetup.apply(to: writer, title: reportTitle, isWide: width > 95 || !plan.charts.isEmpty)
  }

  private func writeHeader() throws(WorkbookError) -> [ColumnWidth] {
    var widths: [ColumnWidth] = []
    for (column, heading) in table.columns.enumerated() {
      try writer.write(
        heading.title, row: TableSheet.headerRow, column: column,
        CellStyle(role: .header, form: .wrapped, edge: edge(of: column)))
      widths.append(ColumnWidth(heading: heading.title))
    }
    let count = table.rows.prefix { !$0.isTotal }.count
    // Totals stay outside, or sorting would move them; where they stand between rows, nothing can be sorted.
    if count > 0, !table.columns.isEmpty, table.rows.dropFirst(count).allSatisfy(\.isTotal) {
      try writer.check(
        worksheet_autofilter(
          writer.sheet, lxw_row_t(TableSheet.headerRow), 0, lxw_row_t(TableSheet.headerRow + count),
          lxw_col_t(table.columns.count - 1)))
    }
    return widths
  }

  /// Writes the rows; returns whether a figure had to become a text.
  private func writeRows(_ widths: inout [ColumnWidth]) throws(WorkbookError) -> Bool {
    guard !table.rows.isEmpty else {
      try writer.write(table.emptyText, row: TableSheet.firstRow, column: 0, CellStyle(role: .note))
      return false
    }
    var hasTooLong = false
    let hasTotals = table.rows.contains(where: \.isTotal)
    var totals = ColumnTotals(columns: table.columns.count, firstRow: TableSheet.firstRow)
    for (index, row) in table.rows.enumerated() {
      for (column, cell) in zip(table.columns.indices, row.cells) {
        let value = SheetValue(cell, writer.words)
        widths[column].add(value, writer.words)
        if case .tooLong = value { hasTooLong = true }
        let formula = row.isTotal ? totals.formula(for: cell, column: column) : nil
        try write(value, formula: formula, row: TableSheet.firstRow + index, column: column, isTotal: row.isTotal)
      }
      if row.isTotal { totals.endRun() } else if hasTotals { totals.add(row, at: index) }
    }
    return hasTooLong
  }

  private func write(
    _ value: SheetValue, formula: String?, row: Int, column: Int, isTotal: Bool
  ) throws(WorkbookError) {
    var style = CellStyle(role: isTotal ? .total : .body, edge: edge(of: column))
    switch value {
    case .empty:
      if isTotal { try writer.blank(row: row, column: column, style) }
    case .text(let text):
      if text.utf8.count > ColumnWidth.largest || text.utf8.contains(UInt8(ascii: "\n")) { style.form = .wrapped }
      try writer.write(text, row: row, column: column, style)
    case .tooLong(let text):
      style.edge = .trailing
      try writer.write(text, row: row, column: column, style)
    case .number(let number, let form):
      style.form = form
      if let formula {
        try writer.write(formula: formula, value: number, row: row, column: column, style)
      } else {
        try writer.write(number, row: row, column: column, style)
      }
    }
  }

  private func edge(of column: Int) -> CellStyle.Edge {
    switch table.columns[column].alignment {
    case .leading: column > 0 && table.columns[column - 1].alignment == .trailing ? .indented : .leading
    case .centre: .centre
    case .trailing: .trailing
    }
  }

  /// Gives cells with lights the light's colour by their word, so that it follows what is typed.
  private func colourLights() throws(WorkbookError) {
    for column in table.columns.indices {
      let hasLights = table.rows.contains { row in
        guard column < row.cells.count, case .light = row.cells[column] else { return false }
        return true
      }
      guard hasLights else { continue }
      for (light, role) in [(Light.green, CellStyle.Role.green), (.yellow, .yellow), (.red, .red)] {
        try colour(SheetValue.word(light, writer.words), role, column: column)
      }
    }
  }

  private func colour(_ word: String, _ role: CellStyle.Role, column: Int) throws(WorkbookError) {
    let format = writer.styles.format(CellStyle(role: role))
    let last = lxw_row_t(TableSheet.firstRow + table.rows.count - 1)
    let code = "\"\(word)\"".withCString { word in
      var rule = lxw_conditional_format()
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      rule.value_string = UnsafeMutablePointer(mutating: word)
      rule.format = format
      return worksheet_conditional_format_range(
        writer.sheet, lxw_row_t(TableSheet.firstRow), lxw_col_t(column), last, lxw_col_t(column), &rule)
    }
    try writer.check(code)
  }

  private func writeNotes(hasTooLong: Bool, widths: [ColumnWidth]) throws(WorkbookError) {
    let notes = [table.note, hasTooLong ? words.tooLong : nil].compactMap(\.self)
    let columns = max(1, table.columns.count)
    let width = widths.prefix(columns).reduce(0) { $0 + $1.characters }
    for (index, note) in notes.enumerated() {
      let row = TableSheet.firstRow + max(1, table.rows.count) + 1 + index
      try writer.paragraph(note, row: row, columns: 0..<columns, width: max(width, 8), .note)
    }
  }
}
