/// Why a workbook was not written.
public enum WorkbookError: Error, Sendable, Equatable {
  /// The file could not be written: its path, and the system's or the library's reason.
  case cannotWrite(path: String, reason: String)
  /// A table has more rows than a worksheet holds.
  case tooManyRows(table: String, count: Int, limit: Int)
  /// A table has more columns than a worksheet holds.
  case tooManyColumns(table: String, count: Int, limit: Int)
}

extension WorkbookError: CustomStringConvertible {
  /// What happened, in a sentence without its full stop.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason):
      "\(path) cannot be written: \(reason)"
    case .tooManyRows(let table, let count, let limit):
      "the table \"\(table)\" has \(count) rows, a worksheet of a workbook holds \(limit)"
    case .tooManyColumns(let table, let count, let limit):
      "the table \"\(table)\" has \(count) columns, a worksheet of a workbook holds \(limit)"
    }
  }
}
