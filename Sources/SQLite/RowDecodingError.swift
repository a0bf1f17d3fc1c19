/// A row does not have what its reader expects. Names the column and the statement, never a value.
public struct RowDecodingError: Error, Sendable, Equatable {
  /// What is wrong with the column.
  public enum Problem: Sendable, Equatable {
    /// The result has no such column.
    case missing
    /// The result has several columns of this name.
    case ambiguous
    /// The storage class is not the expected one; both in SQLite's words, such as `TEXT` and `NULL`.
    case mismatch(expected: String, found: String)
    /// The type does not accept the value.
    case refused(by: String)
  }

  /// The name of the column, or its number counted from 0.
  public let column: String
  /// The text of the statement.
  public let sql: String
  /// What is wrong.
  public let problem: Problem

  /// Makes an error.
  public init(column: String, sql: String, problem: Problem) {
    self.column = column
    self.sql = sql
    self.problem = problem
  }
}

extension RowDecodingError: CustomStringConvertible {
  /// The column, what is wrong, what mends it, and the statement.
  public var description: String {
    "column '\(column)' \(reason). SQL: \(sql.asExcerpt)"
  }

  private var reason: String {
    switch problem {
    case .missing: "is not in the result. Select it, or correct its name"
    case .ambiguous: "is several times in the result. Give each its own name with AS"
    case .mismatch(let expected, let found): "should hold \(expected) but holds \(found). Correct the data or the query"
    case .refused(let type): "holds a value that is not a valid \(type). Correct the data"
    }
  }
}
