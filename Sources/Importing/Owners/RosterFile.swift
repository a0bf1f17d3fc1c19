public import Domain

/// Reads a roster: a CSV with the columns `id,name,email,active_from,active_until,role,active_deal_limit`, of which only `id`
/// is needed.
public enum RosterFile {
  /// The people of a file, and the rows that could not be read.
  /// - Parameter name: what to call the file in messages.
  /// - Throws: `ByteSourceError`, `CSVFileError`, or `RowProblem` for a header without `id`.
  public static func read(path: String, name: String) throws -> (owners: [Owner], problems: [RowProblem]) {
    let source = try ByteSource(path: path, name: name)
    let detection = try CSVDialect.detect(in: source)
    if let finding = try CSVShape.check(source, dialect: detection.dialect) {
      throw CSVFileError.shape(name: source.name, finding)
    }
    var reader = try CSVReader(source, dialect: detection.dialect)
    guard reader.header.index(of: "id") != nil else {
      throw RowProblem(
        line: 1, column: 1, code: "no-id-column",
        reason: "a roster needs a column 'id'; the columns are \(columns.joined(separator: ", "))")
    }
    let cells = Dictionary(
      uniqueKeysWithValues: columns.compactMap { name in
        reader.header.index(of: name).map { (name, $0) }
      })
    var owners: [Owner] = []
    var problems: [RowProblem] = []
    var ids: Set<String> = []
    var record = CSVRecord()
    while let event = try reader.next(&record) {
      if case .rejected(let problem) = event {
        problems.append(
          RowProblem(line: problem.line, column: problem.column, code: problem.code.rawValue, reason: problem.message))
        continue
      }
      do throws(RowProblem) {
        let owner = try owner(record, cells)
        guard ids.insert(owner.id).inserted else {
          throw RowProblem(
            line: record.line, column: 1, code: "repeated-id", reason: "the id '\(owner.id)' stands in the file before")
        }
        owners.append(owner)
      } catch {
        problems.append(error)
      }
    }
    return (owners, problems)
  }

  /// The columns of a roster, in their usual order.
  public static let columns = ["id", "name", "email", "active_from", "active_until", "role", "active_deal_limit"]

  private static func owner(_ record: borrowing CSVRecord, _ cells: [String: Int]) throws(RowProblem) -> Owner {
    func text(_ column: String) -> String? {
      guard let cell = cells[column] else { return nil }
      let value = record.withCell(cell) { CellText.string(CellText.trimmed($0, guarded: true), in: $0) }
      return value.isEmpty ? nil : value
    }
    func problem(_ column: String, _ reason: String) -> RowProblem {
      let place = record.lineAndColumn(ofCell: cells[column] ?? 0)
      return RowProblem(line: place.line, column: place.column, code: "unreadable-value", reason: "\(column) \(reason)")
    }
    func day(_ column: String) throws(RowProblem) -> Day? {
      guard let written = text(column) else { return nil }
      guard let day = Day(written) else {
        throw problem(column, "'\(CellText.excerpt(written))' is not a date; write it as 2026-02-20")
      }
      return day
    }
    guard let id = text("id") else { throw problem("id", "is empty; every owner needs one") }
    var limit: Int?
    if let written = text("active_deal_limit") {
      guard let number = Int(written), number > 0 else {
        throw problem("active_deal_limit", "'\(CellText.excerpt(written))' is not a whole number above 0")
      }
      limit = number
    }
    let (from, until) = (try day("active_from"), try day("active_until"))
    if let from, let until, from > until { throw problem("active_until", "\(until) is before active_from \(from)") }
    return Owner(
      id: id, name: text("name") ?? id, email: text("email"), activeFrom: from, activeUntil: until, role: text("role"),
      activeDealLimit: limit)
  }
}
