/// How findings are printed.
enum LintFormat: String, CaseIterable {
  case text, json, jsonl, csv, sarif, github, gitlab, junit, markdown

  /// Whether the output names the rows that could not be read.
  var listsRejects: Bool { self != .csv && self != .jsonl }

  /// The renderer of the format.
  func renderer(styled: @escaping LintStyling) -> any LintRenderer {
    switch self {
    case .text: TextLintRenderer(styled: styled)
    case .json: JSONLintRenderer()
    case .jsonl: JSONLinesLintRenderer()
    case .csv: CSVLintRenderer()
    case .sarif: SARIFLintRenderer()
    case .github: GitHubLintRenderer()
    case .gitlab: GitLabLintRenderer()
    case .junit: JUnitLintRenderer()
    case .markdown: MarkdownLintRenderer()
    }
  }
}

/// Puts text in a style where the output has styles.
typealias LintStyling = (_ text: String, _ styles: [Style]) -> String

/// Prints a lint report in one format.
protocol LintRenderer {
  /// Hands the report's text to `emit`, in pieces.
  func render(_ report: LintReport, view: LintView, to emit: @escaping (String) throws -> Void) throws
}

/// What of a report is printed.
enum LintView: Equatable {
  /// Every finding.
  case findings
  /// How often each rule found something.
  case statistics
  /// Hygiene and findings per owner, stage or rule.
  case by(LintGrouping)
}

/// What findings are counted by.
enum LintGrouping: String, CaseIterable {
  case owner, stage, rule
}
