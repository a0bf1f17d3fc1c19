/// Everything found wrong with one file, in the order of the file.
public struct YAMLErrors: Error, Hashable, Sendable {
  /// The mistakes, sorted by place; at least one.
  public let errors: [YAMLError]
  /// How many more there were beyond the number kept.
  public let omitted: Int

  init(_ errors: some Sequence<YAMLError>, omitted: Int = 0) {
    self.errors = errors.sorted {
      let left = $0.mark ?? Mark(line: 0, column: 0)
      let right = $1.mark ?? Mark(line: 0, column: 0)
      return left == right ? $0.message < $1.message : left < right
    }
    self.omitted = omitted
  }
}

extension YAMLErrors: CustomStringConvertible {
  /// Every error as its own paragraph, and the number of those left out.
  public var description: String {
    var parts = errors.map(\.description)
    if omitted > 0 { parts.append("\(omitted) more \(omitted == 1 ? "error" : "errors") not shown") }
    return parts.joined(separator: "\n")
  }
}
