extension String {
  /// The text in lines of at most so many columns, broken at blanks; its own line breaks and indentation are kept.
  ///
  /// - Parameters:
  ///   - columns: The width of a line, indentation included. A longer word has a line to itself.
  ///   - indent: The blanks before every line that is not empty.
  func wrapped(to columns: Int, indent: Int = 0) -> String {
    let width = Swift.max(columns - indent, 1)
    let margin = String(repeating: " ", count: indent)
    return split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { Self.lines(of: $0, width: width) }
      .map { $0.isEmpty ? "" : margin + $0 }
      .joined(separator: "\n")
  }

  /// The text with blanks before every line but the first.
  func hangingIndent(by columns: Int) -> String {
    let margin = String(repeating: " ", count: columns)
    return split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n" + margin)
  }

  private static func lines(of text: Substring, width: Int) -> [Substring] {
    var lines: [Substring] = []
    var rest = text
    while rest.count > width {
      // A line is never broken within its indentation, which would leave it empty.
      let start = rest.firstIndex { $0 != " " } ?? rest.startIndex
      let limit = rest.index(rest.startIndex, offsetBy: width)
      let inside = start < limit ? rest[start...limit].lastIndex(of: " ") : nil
      guard let end = inside ?? rest[start...].firstIndex(of: " ") else { break }
      lines.append(rest[..<end])
      rest = rest[rest.index(after: end)...]
    }
    lines.append(rest)
    return lines
  }
}
