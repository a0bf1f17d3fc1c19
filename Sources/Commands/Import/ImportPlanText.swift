import Domain
import Store

/// Writes rows of a plan for people.
enum ImportPlanText {
  /// `deals.csv:12  update  D-7`, then a line per changed field.
  static func lines(of row: PlannedRow, file: String) -> [String] {
    let word = DisplayText.padded(row.decision.word, to: 9)
    let start = "\(file):\(row.line)  \(word)"
    switch row.decision {
    case .create(let deal):
      var named = deal
      named.id = deal.id ?? deal.externalID
      return ["\(start)  \(name(of: named))"]
    case .unchanged(let stored): return ["\(start)  \(name(of: stored.deal))"]
    case .skip(let reason): return ["\(start)  \(DisplayText.line(reason))"]
    case .reject(_, let reason):
      return ["\(file):\(row.line):\(row.column)  \(word)  \(DisplayText.line(reason, limit: 300))"]
    case .update(let stored, let deal):
      let changes = stored.deal.changes(to: deal).map { change in
        "    \(DisplayText.line(change.field, limit: 60)): \(DisplayText.value(change.old)) → \(DisplayText.value(change.new))"
      }
      return ["\(start)  \(name(of: stored.deal))"] + changes
    }
  }

  private static func name(of deal: Deal) -> String {
    DisplayText.line([deal.id, deal.label].compactMap { $0 }.joined(separator: "  "), limit: 80)
  }
}
