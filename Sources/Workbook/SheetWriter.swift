import CXLSXWriter
import Reporting

/// Writes cells of one worksheet.
struct SheetWriter {
  /// The sheet.
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// The workbook's formats.
  let styles: StyleBook
  /// The language, and the calendar of moments.
  let words: CellText
  /// The file, for errors.
  let path: String

  /// Writes a text.
  func write(_ text: String, row: Int, column: Int, _ style: CellStyle) throws(WorkbookError) {
    let format = styles.format(style)
    try check(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), SheetText.clean(text), format))
  }

  /// Writes a number, in the form that the style has.
  func write(_ number: Double, row: Int, column: Int, _ style: CellStyle) throws(WorkbookError) {
    try check(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, styles.format(style)))
  }

  /// Writes a formula with the value it has.
  func write(
    formula: String, value: Double, row: Int, column: Int, _ style: CellStyle
  ) throws(WorkbookError) {
    let format = styles.format(style)
    try check(worksheet_write_formula_num(sheet, lxw_row_t(row), lxw_col_t(column), formula, format, value))
  }

  /// Leaves a cell empty, but for its look.
  func blank(row: Int, column: Int, _ style: CellStyle) throws(WorkbookError) {
    try check(worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), styles.format(style)))
  }

  /// Writes the way to the top of another sheet.
  func link(to sheet: String, text: String, row: Int, column: Int) throws(WorkbookError) {
    let format = styles.format(CellStyle(role: .link))
    try check(
      worksheet_write_url_opt(
        self.sheet, lxw_row_t(row), lxw_col_t(column), CellName.link(to: sheet), format, SheetText.clean(text), nil))
  }

  /// Writes the heading of the sheet into its first row.
  func title(_ text: String) throws(WorkbookError) {
    try write(text, row: 0, column: 0, CellStyle(role: .title))
    try setHeight(24, row: 0)
  }

  /// Makes a row so many points high.
  func setHeight(_ points: Double, row: Int) throws(WorkbookError) {
    try check(worksheet_set_row(sheet, lxw_row_t(row), points, nil))
  }

  /// Writes a text over several columns, broken at their edge.
  ///
  /// Programs fit rows to broken texts, but not where cells are merged; so the height is set for `width` characters a line.
  func paragraph(
    _ text: String, row: Int, columns: Range<Int>, width: Int, _ role: CellStyle.Role
  ) throws(WorkbookError) {
    let style = CellStyle(role: role, form: .wrapped, edge: .leading)
    if columns.count == 1 {
      try write(text, row: row, column: columns.lowerBound, style)
    } else {
      let (first, last) = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound - 1))
      let format = styles.format(style)
      try check(
        worksheet_merge_range(sheet, lxw_row_t(row), first, lxw_row_t(row), last, SheetText.clean(text), format))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      lines + max(1, (ColumnWidth.characters(String(line)) + width - 1) / width)
    }
    // A row is at most 409 points high.
    try setHeight(min(409, Double(lines) * 15), row: row)
  }

  /// Throws what the library refuses.
  func check(_ code: lxw_error) throws(WorkbookError) {
    guard code == LXW_NO_ERROR else { throw .cannotWrite(path: path, reason: WorkbookFile.reason(of: code)) }
  }
}
