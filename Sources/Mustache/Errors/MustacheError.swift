public import SourceText

/// One mistake in a template, with its place and what mends it.
///
/// Its description reads as a compiler's:
/// ```
/// weekly.mustache:12:5: unknown name 'titel'
///   12 | - {{titel}}
///      |     ^
///   expected one of: owner, title. Did you mean 'title'?
///   included at report.mustache:3:1
/// ```
public struct MustacheError: Error, Hashable, Sendable {
  /// Where the mistake is.
  public let place: Place
  /// What is wrong, without place, in lower case and without a full stop.
  public let message: String
  /// The line of the mistake; nil for a template that could not be read at all.
  public let excerpt: LineExcerpt?
  /// What was expected, or what mends it.
  public let remedy: String?
  /// The valid name nearest to what was written.
  public let suggestion: String?
  /// The partial tags that lead to the mistake, the nearest first; empty where it is in the template itself.
  public let inclusions: [Place]

  /// The name of the template that has the mistake.
  public var file: String { place.file }
  /// The line of the mistake, from 1.
  public var line: Int { place.line }
  /// The column of the mistake in code points, from 1.
  public var column: Int { place.column }

  init(
    place: Place, message: String, excerpt: LineExcerpt?, remedy: String?, suggestion: String?, inclusions: [Place] = []
  ) {
    self.place = place
    self.message = message
    self.excerpt = excerpt
    self.remedy = remedy
    self.suggestion = suggestion
    self.inclusions = inclusions
  }

  /// The error of a template that could not be read at all, such as a file without permission.
  public static func unreadable(_ file: String, _ message: String, remedy: String? = nil) -> MustacheError {
    MustacheError(
      place: Place(file: file, line: 1, column: 1), message: message, excerpt: nil, remedy: remedy, suggestion: nil)
  }

  /// The same mistake, in a partial that these tags lead to.
  func included(at tags: [Place]) -> MustacheError {
    MustacheError(
      place: place, message: message, excerpt: excerpt, remedy: remedy, suggestion: suggestion,
      inclusions: inclusions + tags)
  }
}

extension MustacheError: CustomStringConvertible {
  /// Place and message, the excerpt with a caret, the remedy and the inclusions, without a final line end.
  public var description: String {
    var lines = ["\(place): \(message)"]
    if let excerpt {
      let number = String(line)
      lines.append("  \(number) | \(excerpt.text)")
      lines.append("  \(String(repeating: " ", count: number.count)) | \(excerpt.caretIndent)^")
    }
    let advice = [remedy, suggestion.map { "Did you mean \(Visible.quoted($0))?" }].compactMap(\.self)
    if !advice.isEmpty { lines.append("  " + advice.joined(separator: ". ")) }
    let shown = 3
    lines += inclusions.prefix(shown).map { "  included at \($0)" }
    if inclusions.count > shown { lines.append("  through \(inclusions.count - shown) more partials") }
    return lines.joined(separator: "\n")
  }
}
