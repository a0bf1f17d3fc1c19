import SourceText

extension MustacheError {
  /// A place in a template: line and column, both counted from 1.
  ///
  /// A line ends with LF, CR LF or CR alone. The column counts Unicode characters (code points), as editors do, not bytes; a
  /// tab is one character.
  public struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The name of the template.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in code points, from 1.
    public let column: Int

    /// `weekly.mustache:12:5`.
    public var description: String { "\(Visible.line(file)):\(line):\(column)" }
  }
}
