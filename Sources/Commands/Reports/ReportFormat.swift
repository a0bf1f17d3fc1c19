import Arguments

/// A form in which a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, xlsx, json

  /// What its files' names end with.
  var fileExtension: String { self == .markdown ? "md" : rawValue }

  /// The form of a file by the end of its name; nil where it ends otherwise.
  init?(path: String) {
    guard let form = ReportFormat.allCases.first(where: { path.lowercased().hasSuffix("." + $0.fileExtension) }) else {
      return nil
    }
    self = form
  }
}
