/// Tells whether a file is a list of records under a header, before anything is imported from it.
public enum CSVShape {
  /// Why a file is not a list of records.
  public struct Finding: Sendable, Hashable {
    /// The kinds of finding.
    public enum Code: String, CaseIterable, Sendable, Hashable {
      /// A title or a note stands above the header.
      case titleAboveHeader = "title-above-header"
      /// The first line holds data in place of names.
      case noHeader = "no-header"
      /// The file is a pivot table.
      case pivotTable = "pivot-table"
      /// A row is a total of others.
      case totalRow = "total-row"
      /// Most rows have another number of cells than the header.
      case ragged = "ragged"
    }

    /// The kind of finding.
    public let code: Code
    /// The physical line concerned.
    public let line: Int
    /// The sentence: what is wrong and what mends it.
    public let message: String
  }

  /// The number of records, with the header, that are looked at.
  static let recordCount = 51

  /// Looks at the header and the first 50 records, without taking bytes from the source.
  ///
  /// - Returns: The first thing found, or nil if the file looks like a list of records.
  /// - Throws: ``ByteSourceError`` if the source is empty or cannot be read, ``CSVFileError/notCSV(name:_:)`` if it is
  ///   a file of another kind.
  public static func check(_ source: ByteSource, dialect: CSVDialect) throws -> Finding? {
    let sample = try source.peek(upTo: TextEncoding.sampleSize)
    guard !sample.isEmpty else { throw ByteSourceError.empty(name: source.name) }
    if let signature = FileSignature(sample.prefix(4096)) { throw CSVFileError.notCSV(name: source.name, signature) }
    let isWhole = try source.endsWithin(TextEncoding.sampleSize)
    let records = try CSVDialect.Sample(sample, dialect.encoding, isWhole: isWhole).records(dialect, limit: recordCount)
    return check(records, isWhole: isWhole && records.count < recordCount)
  }

  static func check(_ records: [(line: Int, cells: [String])], isWhole: Bool = true) -> Finding? {
    guard let header = records.first else { return nil }
    // Rows that the reader rejects have no cells and say nothing about the shape.
    let rows = records.dropFirst().filter { !$0.cells.isEmpty }
    return pivotTable(header, rows) ?? titleAboveHeader(header, rows) ?? noHeader(header) ?? totalRow(
      rows, isWhole: isWhole)
      ?? ragged(header, rows)
  }

  private typealias Line = (line: Int, cells: [String])

  private static func pivotTable(_ header: Line, _ rows: [Line]) -> Finding? {
    let labels: Set = ["row labels", "column labels", "zeilenbeschriftungen", "spaltenbeschriftungen"]
    let sums = ["sum of ", "count of ", "average of ", "summe von ", "anzahl von ", "mittelwert von "]
    for (line, cells) in [header] + rows.prefix(5) {
      // A summing header is one only beside a column of labels, for lists have columns such as "Count of calls" too.
      let names = cells.map(CSVHeader.normalized)
      guard let label = names.firstIndex(where: labels.contains) else { continue }
      return Finding(code: .pivotTable, line: line, message: Message.pivotTable(cells[label]))
    }
    let summing = header.cells.dropFirst().filter { name in sums.contains { CSVHeader.normalized(name).hasPrefix($0) } }
    if let name = summing.first, summing.count == header.cells.count - 1 {
      return Finding(code: .pivotTable, line: header.line, message: Message.pivotTable(name))
    }
    return nil
  }

  private static func titleAboveHeader(_ header: Line, _ rows: [Line]) -> Finding? {
    let filled = header.cells.count { !isBlank($0) }
    let widest = rows.map { row in row.cells.count { !isBlank($0) } }.max() ?? 0
    guard filled * 2 < widest, widest > 2, filled <= 2 else { return nil }
    let candidate = rows.first { row in
      row.cells.count { !isBlank($0) } * 2 >= widest && !row.cells.contains(where: isData)
    }
    return Finding(code: .titleAboveHeader, line: header.line, message: Message.titleAboveHeader(candidate?.line))
  }

  private static func noHeader(_ header: Line) -> Finding? {
    let filled = header.cells.filter { !isBlank($0) }
    guard !filled.isEmpty, filled.allSatisfy(isData) else { return nil }
    return Finding(code: .noHeader, line: header.line, message: Message.noHeader)
  }

  private static func totalRow(_ rows: [Line], isWhole: Bool) -> Finding? {
    let totals: Set = ["grand total", "subtotal", "gesamtergebnis", "gesamtsumme", "zwischensumme"]
    // These may be names, of a company for one, and are believed only at the end of the list.
    let lastTotals: Set = ["total", "totals", "sum", "summe", "gesamt"]
    for (index, row) in rows.enumerated() {
      guard row.cells.count > 1, let label = row.cells.first(where: { !isBlank($0) }) else { continue }
      var name = CSVHeader.normalized(label)
      if name.last == ":" { name.removeLast() }
      if totals.contains(name) || (isWhole && index == rows.count - 1 && index > 0 && lastTotals.contains(name)) {
        return Finding(code: .totalRow, line: row.line, message: Message.totalRow(label))
      }
    }
    return nil
  }

  private static func ragged(_ header: Line, _ rows: [Line]) -> Finding? {
    func width(_ line: Line) -> Int {
      max((line.cells.lastIndex { !$0.isEmpty } ?? -1) + 1, min(line.cells.count, header.cells.count))
    }
    let others = rows.filter { width($0) != header.cells.count }
    guard rows.count >= 2, others.count * 2 > rows.count, let first = others.first else { return nil }
    let message = Message.ragged(others.count, of: rows.count, expected: header.cells.count)
    return Finding(code: .ragged, line: first.line, message: message)
  }

  private static func isBlank(_ cell: String) -> Bool {
    cell.allSatisfy(\.isWhitespace)
  }

  /// A number, an amount, a date or an email address: what stands in rows and hardly ever in a header.
  private static func isData(_ cell: String) -> Bool {
    let characters = cell.unicodeScalars.filter { !$0.properties.isWhitespace }
    if characters.contains("@"), characters.contains(".") { return true }
    let isFigure = characters.allSatisfy { "0123456789.,-+/:%$€£TZ'".unicodeScalars.contains($0) }
    let isName = characters.first.map { "TZ".unicodeScalars.contains($0) } ?? true
    return isFigure && !isName && characters.contains { "0"..."9" ~= $0 }
  }
}
