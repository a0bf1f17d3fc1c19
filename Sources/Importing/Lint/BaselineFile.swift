/// Reads a baseline: a CSV with the columns `rule,deal,field`, one accepted finding a row.
public enum BaselineFile {
  /// The columns of a baseline, in their usual order.
  public static let columns = ["rule", "deal", "field"]

  /// Hands over the findings of a file, one at a time.
  /// - Parameter name: what to call the file in messages.
  /// - Throws: `ByteSourceError`, `CSVFileError`, or `RowProblem` for a missing column and for the first row that is no finding.
  public static func forEachFinding(
    path: String, name: String, _ body: (_ rule: String, _ deal: String, _ field: String) throws -> Void
  ) throws {
    let source = try ByteSource(path: path, name: name)
    let detection = try CSVDialect.detect(in: source)
    if let finding = try CSVShape.check(source, dialect: detection.dialect) {
      throw CSVFileError.shape(name: source.name, finding)
    }
    var reader = try CSVReader(source, dialect: detection.dialect)
    var cells: [Int] = []
    for column in columns {
      guard let cell = reader.header.index(of: column) else {
        throw RowProblem(
          line: 1, column: 1, code: "no-column",
          reason: "a baseline needs the columns \(columns.joined(separator: ", ")); \(column) is missing")
      }
      cells.append(cell)
    }
    var record = CSVRecord()
    while let event = try reader.next(&record) {
      if case .rejected(let problem) = event {
        throw RowProblem(
          line: problem.line, column: problem.column, code: problem.code.rawValue, reason: problem.message)
      }
      let texts = cells.map { cell in
        record.withCell(cell) { CellText.string(CellText.trimmed($0, guarded: true), in: $0) }
      }
      guard !texts[0].isEmpty, !texts[1].isEmpty else {
        throw RowProblem(line: record.line, column: 1, code: "no-finding", reason: "the row names no rule and deal")
      }
      try body(texts[0], texts[1], texts[2])
    }
  }
}
