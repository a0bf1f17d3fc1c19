public import Domain
public import Reporting

/// Writes a report as an Excel workbook: a first sheet with its facts and texts, then a sheet for each table, with native charts.
///
/// Cells hold numbers and days, not texts that look like them, and totals are formulas with their value. The same report gives
/// the same bytes, whatever the process's locale, time zone and clock.
///
/// ```swift
/// try WorkbookRenderer(document).write(to: temporaryPath)
/// ```
public struct WorkbookRenderer: Sendable {
  /// How many rows of a table a worksheet holds; the file format's limit leaves room for the heading and notes.
  static let rowLimit = 1_000_000
  /// How many columns a worksheet holds; the format's limit leaves room for targets of charts.
  static let columnLimit = 16_000

  private let document: ReportDocument
  private let created: Instant
  private let rowLimit: Int

  /// Renders a report.
  ///
  /// - Parameter created: When the file says that it was made; otherwise the first moment in the report's basis, or its first day.
  public init(_ document: ReportDocument, created: Instant? = nil) {
    self.init(document, created: created, rowLimit: WorkbookRenderer.rowLimit)
  }

  init(_ document: ReportDocument, created: Instant? = nil, rowLimit: Int) {
    self.document = document
    self.created = created ?? WorkbookRenderer.moment(of: document)
    self.rowLimit = rowLimit
  }

  /// Writes the workbook to a file, which is made or replaced; give it its name when it is complete.
  ///
  /// After an error the file may be there, empty or in part.
  public func write(to path: String) throws(WorkbookError) {
    let plans = SheetPlan.sheets(of: document)
    for plan in plans { try check(plan.table) }
    try CLocale.run(path) { () throws(WorkbookError) in
      let file = try WorkbookFile(path)
      try fill(file, plans, path)
      try file.finish()
    }
  }

  private func fill(_ file: borrowing WorkbookFile, _ plans: [SheetPlan], _ path: String) throws(WorkbookError) {
    try file.setProperties(
      title: SheetText.line(document.title, limit: 250), subject: SheetText.line(document.subtitle, limit: 250),
      created: created)
    let words = CellText(document.language, calendar: document.calendar)
    let styles = StyleBook(file.workbook, document.language)
    let own = WorkbookWords(language: document.language)
    var names = SheetNames(own)
    let cover = try file.addSheet(names.name(for: own.report, fallback: own.report))
    var sheets: [TableSheet] = []
    for plan in plans {
      let name = names.name(for: plan.table.title, fallback: plan.table.id)
      let writer = SheetWriter(sheet: try file.addSheet(name), styles: styles, words: words, path: path)
      sheets.append(
        TableSheet(plan: plan, name: name, writer: writer, reportTitle: document.title, workbook: file.workbook))
    }
    let entries = sheets.map {
      CoverSheet.Entry(sheet: $0.name, rows: $0.plan.table.rows.count { !$0.isTotal }, section: $0.plan.section)
    }
    let writer = SheetWriter(sheet: cover, styles: styles, words: words, path: path)
    try CoverSheet(document: document, entries: entries, writer: writer).write()
    for sheet in sheets { try sheet.write() }
  }

  private func check(_ table: ReportTable) throws(WorkbookError) {
    guard table.rows.count <= rowLimit else {
      throw .tooManyRows(table: table.title, count: table.rows.count, limit: rowLimit)
    }
    guard table.columns.count <= WorkbookRenderer.columnLimit else {
      throw .tooManyColumns(
        table: table.title, count: table.columns.count, limit: WorkbookRenderer.columnLimit)
    }
  }

  /// A moment that belongs to the report, never to the clock.
  private static func moment(of document: ReportDocument) -> Instant {
    for fact in document.basis {
      if case .moment(let instant) = fact.value { return instant }
    }
    for fact in document.basis {
      if case .day(let day) = fact.value { return document.calendar.start(of: day) }
    }
    // 1980-01-01, the first day that the file's archive can name.
    return Instant(milliseconds: 315_532_800_000)
  }
}
