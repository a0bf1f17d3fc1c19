import Arguments

/// How deals are exported.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  /// The product's own CSV, which can be imported again.
  case csv
  /// One document.
  case json
  /// A document for each deal, one on a line.
  case jsonl
}
