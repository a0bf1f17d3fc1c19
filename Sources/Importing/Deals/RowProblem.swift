/// Why a row of an export cannot become a deal.
public struct RowProblem: Error, Equatable, Sendable {
  /// The line of the cell at fault, from 1.
  public var line: Int
  /// The column of its first character in that line, from 1.
  public var column: Int
  /// A word for programs: `unreadable-value`.
  public var code: String
  /// What is wrong, in a sentence without a full stop.
  public var reason: String

  /// A problem at a place.
  public init(line: Int, column: Int, code: String, reason: String) {
    self.line = line
    self.column = column
    self.code = code
    self.reason = reason
  }

  init(_ problem: CSVProblem) {
    self.init(line: problem.line, column: problem.column, code: problem.code.rawValue, reason: problem.message)
  }
}
