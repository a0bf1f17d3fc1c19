import Domain
import TerminalText

/// The executive summary of a week as a message of one screen: at most 80 columns wide, some thirty lines long (REP-4).
struct WeeklySummary {
  let words: WeeklyDocument

  private static let shown = 3
  fileprivate static let width = 80

  /// The message without its heading.
  var text: String {
    var lines = block(words.say("Shipped", "Ausgeliefert"), words.report.journal.written(.shipped).map(\.label))
    lines += [words.say("Metrics", "Kennzahlen")] + metrics + [""]
    lines += block(words.say("Blockers and risks", "Blocker und Risiken"), obstacles, lines: 2)
    lines += block(words.say("Next week", "Nächste Schritte"), words.report.journal.priorities.map(\.label))
    lines += block(decisionsTitle, decisions, lines: 2)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private var metrics: [String] {
    let facts = words.metrics.filter { $0.id != "open_blockers" && $0.id != "open_risks" }
    let width = facts.map { TextColumns.count($0.label) }.max() ?? 0
    return facts.map { fact in
      let value = words.text.text(fact.value)
      let note = fact.note.map { " (\($0))" } ?? ""
      return cut("  \(TextColumns.padded(fact.label, to: width))  \(value)\(note)")
    }
  }

  private var obstacles: [String] {
    let blockers = words.report.journal.open(.blocker).map { item in
      guard case .blocker(_, let owner, let until) = item.entry.details else { return item.label }
      let who = [owner, until.map { words.say("until ", "bis ") + words.text.text($0) }].compactMap { $0 }
      return item.label(followedBy: who.joined(separator: ", "))
    }
    let risks = WeeklyJournal.gravestFirst(words.report.journal.open(.risk)).map { item in
      guard case .risk(_, _, let mitigation?, _) = item.entry.details else {
        return item.label(followedBy: words.say("no mitigation", "ohne Gegenmaßnahme"))
      }
      return item.label(followedBy: mitigation)
    }
    return blockers + risks
  }

  private var decisionsTitle: String {
    guard let limit = words.report.journal.decisionLimit else { return words.say("Decisions", "Entscheidungen") }
    let amount = words.text.text(
      .number(limit.amount, unit: limit.currency.code, decimals: limit.currency.decimals))
    return words.say("Decisions above \(amount)", "Entscheidungen über \(amount)")
  }

  private var decisions: [String] {
    words.report.journal.written(.decision).compactMap { item in
      guard case .decision(let amount?, let rationale) = item.entry.details,
        words.report.journal.decisionLimit?.needsRationale(amount) ?? true
      else { return nil }
      let value = words.text.money(amount.minorUnits, amount.currency)
      return "\(value): \(item.label(followedBy: rationale ?? ""))"
    }
  }

  /// A heading with the first few items, or with a dash where there are none.
  /// - Parameter lines: on how many lines an item may stand.
  private func block(_ title: String, _ items: [String], lines: Int = 1) -> [String] {
    guard !items.isEmpty else { return [title, "  –", ""] }
    let shown = items.prefix(WeeklySummary.shown).flatMap { item($0, lines: lines) }
    let rest = items.count - WeeklySummary.shown
    let more = rest > 0 ? ["  " + words.say("… and \(rest) more", "… und \(rest) weitere")] : []
    return [title] + shown + more + [""]
  }

  /// An item on at most so many lines, of which the last one is cut where there is more.
  private func item(_ text: String, lines count: Int) -> [String] {
    let width = WeeklySummary.width - 4
    let lines = TextColumns.wrapped(Excerpt.text(of: text, limit: .max), to: width)
    let last = lines.dropFirst(count - 1).joined(separator: " ")
    return (lines.prefix(count - 1) + (last.isEmpty ? [] : [TextColumns.cut(last, to: width)])).enumerated().map {
      ($0 == 0 ? "  • " : "    ") + $1
    }
  }

  /// A text on one line of the screen.
  private func cut(_ text: String) -> String {
    TextColumns.cut(Excerpt.text(of: text, limit: .max), to: WeeklySummary.width)
  }
}

extension WeeklyJournal.Entry {
  /// What was written.
  fileprivate var label: String { entry.text ?? "" }

  /// What was written, cut so that what follows is still to be seen.
  fileprivate func label(followedBy rest: String) -> String {
    guard !rest.isEmpty else { return label }
    // An item has two lines.
    let room = max(32, 2 * (WeeklySummary.width - 8) - TextColumns.count(rest))
    return "\(TextColumns.cut(Excerpt.text(of: label, limit: .max), to: room)) – \(rest)"
  }
}

extension WeeklyReport {
  /// The week on one screen, as plain text.
  public func summary(in language: Language) -> String {
    let document = document(in: language)
    return "\(document.title) · \(document.subtitle)\n\n\(summaryText(in: language))"
  }

  /// The week on one screen, as plain text without a heading.
  public func summaryText(in language: Language) -> String {
    WeeklySummary(words: WeeklyDocument(self, language)).text
  }
}
