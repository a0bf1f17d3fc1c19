public import Domain

/// Reads values of indicators: a CSV with the columns `kpi,day,value` and, where there is one, `note`.
public struct IndicatorFile {
  /// The columns, in their usual order; all but the last are needed.
  public static let columns = ["kpi", "day", "value", "note"]

  private let catalogue: IndicatorCatalogue
  /// The last day that a value can be of.
  private let today: Day
  private let nearest: @Sendable (String) -> String?

  /// A reader of files about the indicators of a catalogue, up to a day.
  /// - Parameter nearest: the id that a word which is none may mean.
  public init(
    catalogue: IndicatorCatalogue, today: Day, nearest: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.catalogue = catalogue
    self.today = today
    self.nearest = nearest
  }

  /// Hands over the rows of a file one at a time, with the row as it stands in the file.
  ///
  /// A second value for the same indicator and day is a problem of its row: nobody can tell which of them counts.
  /// - Parameter name: what to call the file in messages.
  /// - Throws: `ByteSourceError`, `CSVFileError`, or `RowProblem` for a missing column.
  public func forEachRow(
    path: String, name: String, _ body: (Result<IndicatorRow, RowProblem>, _ raw: String) throws -> Void
  ) throws {
    let source = try ByteSource(path: path, name: name)
    let detection = try CSVDialect.detect(in: source)
    if let finding = try CSVShape.check(source, dialect: detection.dialect) {
      throw CSVFileError.shape(name: source.name, finding)
    }
    var reader = try CSVReader(source, dialect: detection.dialect)
    let cells = IndicatorFile.columns.map { reader.header.index(of: $0) }
    for (column, cell) in zip(IndicatorFile.columns, cells).dropLast() where cell == nil {
      throw RowProblem(
        line: 1, column: 1, code: "no-column",
        reason:
          "values need the columns \(IndicatorFile.columns.dropLast().joined(separator: ", ")); \(column) is missing")
    }
    var seen: [Key: Int] = [:]
    var record = CSVRecord()
    while let event = try reader.next(&record) {
      if case .rejected(let problem) = event {
        try body(.failure(RowProblem(problem)), record.rawText)
        continue
      }
      var result = Result { () throws(RowProblem) in try row(record, cells) }
      if case .success(let row) = result {
        let key = Key(indicator: row.indicator, day: row.point.day)
        if let line = seen[key] {
          result = .failure(
            RowProblem(
              line: row.line, column: 1, code: "repeated-day",
              reason: "line \(line) has a value of \(row.indicator) for \(row.point.day) already"))
        } else {
          seen[key] = row.line
        }
      }
      try body(result, record.rawText)
    }
  }

  /// What no two rows of a file may share.
  private struct Key: Hashable {
    var indicator: String
    var day: Day
  }

  private func row(_ record: borrowing CSVRecord, _ cells: [Int?]) throws(RowProblem) -> IndicatorRow {
    func text(_ column: Int) -> String {
      guard let cell = cells[column] else { return "" }
      return record.withCell(cell) { CellText.string(CellText.trimmed($0, guarded: true), in: $0) }
    }
    func problem(_ column: Int, _ code: String, _ reason: String) -> RowProblem {
      let place = record.lineAndColumn(ofCell: cells[column] ?? 0)
      return RowProblem(line: place.line, column: place.column, code: code, reason: reason)
    }
    let (word, written, value) = (text(0), text(1), text(2))
    guard let definition = catalogue.definition(named: word) else {
      let guess = nearest(word).map { "; did you mean '\($0)'?" } ?? ""
      throw problem(0, "unknown-kpi", "there is no KPI '\(CellText.excerpt(word))'\(guess)")
    }
    guard definition.source == .recorded else {
      throw problem(0, "computed-kpi", "\(definition.id) is computed; its values are not recorded")
    }
    guard let day = Day(written) else {
      throw problem(
        1, "unreadable-value", "day '\(CellText.excerpt(written))' is not a date; write it as 2026-02-20")
    }
    guard day <= today else { throw problem(1, "future-day", "day \(day) lies ahead") }
    do throws(IndicatorValue.Problem) {
      let number = try IndicatorValue(reading: value, in: definition.unit, currency: catalogue.currency)
      let note = text(3)
      return IndicatorRow(
        line: record.line, indicator: definition.id, point: IndicatorPoint(day: day, value: number),
        note: note.isEmpty ? nil : note)
    } catch {
      throw problem(
        2, "unreadable-value", "value '\(CellText.excerpt(value))' is not \(error.form(of: definition.unit))")
    }
  }
}
