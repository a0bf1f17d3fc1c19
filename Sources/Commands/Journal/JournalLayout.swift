import Domain
import Store

/// Entries of the journal as lines, kind by kind.
struct JournalLayout {
  let view: JournalView

  /// Entries in the order of their kinds; of a kind the latest day first, but the heaviest risk first, and priorities of a day by
  /// their place.
  static func sorted(_ entries: [RecordedJournalEntry]) -> [RecordedJournalEntry] {
    let places = Dictionary(uniqueKeysWithValues: JournalKind.allCases.enumerated().map { ($1, $0) })
    func order(_ recorded: RecordedJournalEntry) -> (Int, Int, Int, Int, Int64) {
      let entry = recorded.entry
      let rank = if case .priority(let rank) = entry.details { rank ?? .max } else { 0 }
      return (
        places[entry.kind] ?? 0, -(entry.details.riskScore ?? 0), -Int(entry.day.ordinal), rank, -recorded.number
      )
    }
    return entries.sorted { order($0) < order($1) }
  }

  /// The lines of sorted entries, each kind under its heading.
  func lines(of entries: [RecordedJournalEntry]) -> [String] {
    let console = Invocation.current.console
    let width = entries.map { String($0.number).count }.max() ?? 0
    var lines: [String] = []
    var kind: JournalKind?
    for recorded in entries {
      let entry = recorded.entry
      if entry.kind != kind {
        if kind != nil { lines.append("") }
        lines.append(console.styled(entry.kind.plural.capitalizedFirst, .bold))
        kind = entry.kind
      }
      let number = DisplayText.padded(String(recorded.number), to: width, alignRight: true)
      let text = entry.text.map(JournalView.line) ?? "by \(DisplayText.line(recorded.actor, limit: 40))"
      lines.append("  \(number)  \(entry.day)  \(text)")
      let facts = view.facts(of: entry)
      let margin = String(repeating: " ", count: width + 16)
      if !facts.isEmpty { lines.append(margin + console.styled(facts.joined(separator: " · "), style(of: entry))) }
    }
    return lines
  }

  /// What has to be told stands out; all else steps back.
  private func style(of entry: JournalEntry) -> Style {
    switch view.escalation(of: entry) {
    case .none: .dim
    case .team: .yellow
    case .director: .red
    }
  }
}
