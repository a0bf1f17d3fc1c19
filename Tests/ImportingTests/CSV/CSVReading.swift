import Importing

/// All that a reader tells about a file, for tests.
struct CSVReading: Equatable {
  var header: [String] = []
  var rows: [[String]] = []
  /// One line per event: `row 1 at 2` or `rejected 1 at 2:3 code`.
  var events: [String] = []
  var problems: [CSVProblem] = []
  /// The text of the rejected rows.
  var rejects: [String] = []

  init(_ bytes: [UInt8], _ dialect: CSVDialect = CSVDialect(), options: CSVReader.Options = .init()) throws {
    var reader = try CSVReader(ByteSource(bytes: bytes), dialect: dialect, options: options)
    header = reader.header.names
    var record = CSVRecord()
    while let event = try reader.next(&record) {
      switch event {
      case .record:
        rows.append(record.strings)
        events.append("row \(record.ordinal) at \(record.line)")
      case .rejected(let problem):
        problems.append(problem)
        rejects.append(record.rawText)
        events.append("rejected \(record.ordinal) at \(problem.line):\(problem.column) \(problem.code.rawValue)")
      }
    }
  }

  init(_ text: String, _ dialect: CSVDialect = CSVDialect(), options: CSVReader.Options = .init()) throws {
    try self.init(Array(text.utf8), dialect, options: options)
  }
}

/// Reads the first row of a file into a record.
func firstRecord(_ text: String, delimiter: UInt8 = UInt8(ascii: ",")) throws -> CSVRecord {
  var reader = try CSVReader(ByteSource(bytes: Array(text.utf8)), dialect: CSVDialect(delimiter: delimiter))
  var record = CSVRecord()
  _ = try reader.next(&record)
  return record
}
