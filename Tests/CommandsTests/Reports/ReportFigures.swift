import Testing

/// Reads figures out of a report's JSON.
struct ReportFigures {
  private let report: [String: Any]

  /// The figures of a report.
  init(_ report: [String: Any]) {
    self.report = report
  }

  /// All blocks of all sections.
  private var blocks: [[String: Any]] {
    (report["sections"] as? [[String: Any]] ?? []).flatMap { $0["blocks"] as? [[String: Any]] ?? [] }
  }

  /// The cells of the rows of a table.
  func rows(_ table: String) throws -> [[String: Any]] {
    let found = try #require(blocks.first { $0["kind"] as? String == "table" && $0["id"] as? String == table })
    return (found["rows"] as? [[String: Any]] ?? []).compactMap { $0["cells"] as? [String: Any] }
  }

  /// The value of a fact as text.
  func fact(_ id: String) -> String {
    let facts = blocks.flatMap { $0["facts"] as? [[String: Any]] ?? [] }
    return text(facts.first { $0["id"] as? String == id }?["value"])
  }

  /// A cell's value as text: the amount of money, the number of minor things; `–` where there is none.
  func text(_ cell: Any?) -> String {
    guard let cell = cell as? [String: Any] else { return "–" }
    if let by = cell["by"] { return text(by) }
    return "\(cell["amount"] ?? cell["value"] ?? cell["seconds"] ?? "")"
  }
}
