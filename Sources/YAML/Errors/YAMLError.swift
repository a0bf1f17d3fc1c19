public import SourceText

/// One mistake in a YAML file, with its place and what mends it.
///
/// Its description reads as a compiler's:
/// ```
/// opsmind.yaml:12:5: unknown key 'stagess'
///   12 |     stagess:
///      |     ^
///   expected one of: currency, stages, time_zone. Did you mean 'stages'?
/// ```
public struct YAMLError: Error, Hashable, Sendable {
  /// The file as the caller named it.
  public let file: String
  /// Where the mistake is; nil where it concerns the file as a whole.
  public let mark: Mark?
  /// What is wrong, without place, in lower case and without a full stop.
  public let message: String
  /// The line of the mistake; nil where there is none.
  public let excerpt: LineExcerpt?
  /// What was expected, or what mends it.
  public let remedy: String?
  /// The valid name nearest to what was written.
  public let suggestion: String?

  /// The line of the mistake, from 1.
  public var line: Int? { mark?.line }
  /// The column of the mistake in code points, from 1.
  public var column: Int? { mark?.column }

  init(
    file: String, mark: Mark?, message: String, excerpt: LineExcerpt?, remedy: String? = nil, suggestion: String? = nil
  ) {
    self.file = file
    self.mark = mark
    self.message = message
    self.excerpt = excerpt
    self.remedy = remedy
    self.suggestion = suggestion
  }
}

extension YAMLError: CustomStringConvertible {
  /// Place and message, the excerpt with a caret, and the remedy, on up to four lines without a final line end.
  public var description: String {
    var lines = [Visible.line(file) + (mark.map { ":\($0)" } ?? "") + ": " + message]
    if let mark, let excerpt {
      let number = String(mark.line)
      let blank = String(repeating: " ", count: number.count)
      lines.append("  \(number) | \(excerpt.text)")
      lines.append("  \(blank) | \(excerpt.caretIndent)^")
    }
    let advice = [remedy, suggestion.map { "Did you mean \(Visible.quoted($0))?" }].compactMap(\.self)
    if !advice.isEmpty { lines.append("  " + advice.joined(separator: ". ")) }
    return lines.joined(separator: "\n")
  }
}
