/// Something wrong with a row or with the header: where, what, and what mends it.
///
/// The message names columns but never quotes cells, since these hold people's data.
public struct CSVProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of problem, as they are written in a rejects file.
  public enum Code: String, CaseIterable, Sendable, Hashable {
    /// A quote opens a cell and is not closed.
    case unterminatedQuote = "unterminated-quote"
    /// Text stands between a closing quote and the next delimiter.
    case textAfterQuote = "text-after-quote"
    /// The row has fewer cells than the header.
    case tooFewCells = "too-few-cells"
    /// The row has more cells than the header, and the extra ones are not empty.
    case tooManyCells = "too-many-cells"
    /// Bytes are not valid in the file's encoding.
    case invalidText = "invalid-text"
    /// The row holds a NUL byte.
    case nulByte = "nul-byte"
    /// The row is longer than the limit.
    case recordTooLong = "record-too-long"
    /// A header name occurs before in the same file.
    case repeatedHeader = "repeated-header"
    /// A column has no header name.
    case emptyHeader = "empty-header"
  }

  /// The kind of problem.
  public let code: Code
  /// The physical line, from 1.
  public let line: Int
  /// The column in characters of that line, from 1.
  public let column: Int
  /// The sentence: what is wrong and what mends it.
  public let message: String

  /// `line 12, column 5: …`
  public var description: String {
    "line \(line), column \(column): \(message)"
  }
}
