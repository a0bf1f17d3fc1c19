import CXLSXWriter
import Domain
import Reporting

/// Writes the first sheet: what the report is about, its facts and texts, and the way to its tables.
struct CoverSheet {
  /// A sheet with a table.
  struct Entry {
    /// The sheet's name.
    var sheet: String
    /// How many rows its table has.
    var rows: Int
    /// The section it belongs to.
    var section: String
  }

  /// The report.
  let document: ReportDocument
  /// The sheets with tables, in order.
  let entries: [Entry]
  /// Where to write.
  let writer: SheetWriter

  private static let widths = [32, 24, 56]
  private static let columns = 0..<3
  /// How many characters a line over all columns holds.
  private static let lineWidth = 110

  private var words: WorkbookWords { WorkbookWords(language: document.language) }

  /// Writes it.
  func write() throws(WorkbookError) {
    for (column, width) in CoverSheet.widths.enumerated() {
      try writer.check(worksheet_set_column(writer.sheet, lxw_col_t(column), lxw_col_t(column), Double(width), nil))
    }
    worksheet_gridlines(writer.sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    try writer.title(document.title)
    try writer.write(document.subtitle, row: 1, column: 0, CellStyle(role: .subtitle))
    var row = 3
    var hasTooLong = false
    if !document.basis.isEmpty {
      try heading(words.basis, &row)
      for fact in document.basis { try write(fact, &row, &hasTooLong) }
      row += 1
    }
    for section in document.sections { try write(section, &row, &hasTooLong) }
    try writeEntries(&row)
    try writeNotes(&row, hasTooLong: hasTooLong)
    try PageSetup.apply(to: writer, title: document.title, isWide: false)
  }

  private func heading(_ text: String, _ row: inout Int) throws(WorkbookError) {
    let style = CellStyle(role: .heading)
    try writer.write(text, row: row, column: 0, style)
    for column in CoverSheet.columns.dropFirst() { try writer.blank(row: row, column: column, style) }
    try writer.setHeight(20, row: row)
    row += 1
  }

  /// Writes what a section has beside tables; nothing where it has nothing else.
  private func write(
    _ section: ReportSection, _ row: inout Int, _ hasTooLong: inout Bool
  ) throws(WorkbookError) {
    let blocks = section.blocks.filter { block in
      switch block {
      case .text, .facts, .list: true
      case .table, .chart: false
      }
    }
    guard section.author == .report, !blocks.isEmpty else { return }
    try heading(section.title, &row)
    for block in blocks {
      switch block {
      case .text(let text): try paragraph(text, &row)
      case .list(let texts): for text in texts { try paragraph("• \(text)", &row) }
      case .facts(let facts): for fact in facts { try write(fact, &row, &hasTooLong) }
      case .table, .chart: break
      }
    }
    row += 1
  }

  private func paragraph(_ text: String, _ row: inout Int) throws(WorkbookError) {
    try writer.paragraph(text, row: row, columns: CoverSheet.columns, width: CoverSheet.lineWidth, .body)
    row += 1
  }

  private func write(_ fact: Fact, _ row: inout Int, _ hasTooLong: inout Bool) throws(WorkbookError) {
    try writer.write(fact.label, row: row, column: 0, CellStyle(role: .label, form: .wrapped))
    var style = CellStyle(role: .body, edge: .leading)
    switch SheetValue(fact.value, writer.words) {
    case .empty: try writer.write(CellText.absent, row: row, column: 1, style)
    case .text(let text):
      // Without a note there is room to the right.
      if fact.note != nil || text.utf8.count > 75 { style.form = .wrapped }
      try writer.write(text, row: row, column: 1, light(of: fact.value).map { CellStyle(role: $0) } ?? style)
    case .tooLong(let text):
      hasTooLong = true
      try writer.write(text, row: row, column: 1, style)
    case .number(let number, let form):
      style.form = form
      try writer.write(number, row: row, column: 1, style)
    }
    if let note = fact.note {
      try writer.write(note, row: row, column: 2, CellStyle(role: .label, form: .wrapped))
    }
    row += 1
  }

  private func light(of cell: Cell) -> CellStyle.Role? {
    guard case .light(let light) = cell else { return nil }
    return switch light {
    case .green: .green
    case .yellow: .yellow
    case .red: .red
    }
  }

  private func writeEntries(_ row: inout Int) throws(WorkbookError) {
    guard !entries.isEmpty else { return }
    try heading(words.sheets, &row)
    for (column, title) in [words.sheet, words.rows, words.section].enumerated() {
      try writer.write(title, row: row, column: column, CellStyle(role: .label, edge: .leading))
    }
    row += 1
    for entry in entries {
      try writer.link(to: entry.sheet, text: entry.sheet, row: row, column: 0)
      try writer.write(
        Double(entry.rows), row: row, column: 1, CellStyle(role: .body, form: .integer, edge: .leading))
      try writer.write(entry.section, row: row, column: 2, CellStyle(role: .body, form: .wrapped))
      row += 1
    }
    row += 1
  }

  private func writeNotes(_ row: inout Int, hasTooLong: Bool) throws(WorkbookError) {
    let written = document.sections.filter { $0.author != .report }.map(\.title)
    let notes = [written.isEmpty ? nil : words.written(written), hasTooLong ? words.tooLong : nil]
    for case let note? in notes {
      try writer.paragraph(note, row: row, columns: CoverSheet.columns, width: CoverSheet.lineWidth, .note)
      row += 1
    }
  }
}
