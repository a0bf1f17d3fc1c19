/// A place in a file: line and column, both counted from 1.
///
/// The column counts Unicode characters (code points), as editors do, not bytes; a tab is one character.
public struct Mark: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// The column in code points, from 1.
  public let column: Int

  /// A place; both numbers count from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether one place comes before another in the file.
  public static func < (left: Mark, right: Mark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }

  /// `12:5`, line before column.
  public var description: String { "\(line):\(column)" }
}
