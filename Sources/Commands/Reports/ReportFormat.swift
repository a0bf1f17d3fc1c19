import Arguments

/// A form in which a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case markdown, html, xlsx, json

  /// Reads a form by its name or by what its files' names end with, in any case.
  init?(argument: String) {
    let word = argument.lowercased()
    guard let form = ReportFormat.allCases.first(where: { $0.rawValue == word || $0.fileExtension == word }) else {
      return nil
    }
    self = form
  }

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
