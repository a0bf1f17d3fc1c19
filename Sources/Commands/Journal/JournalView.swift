import Domain
import Policy
import Store

/// Entries of the journal as they look at a moment.
struct JournalView {
  let policy: CompanyPolicy
  /// The moment by which it is told what is open, and for how long.
  let now: Instant

  /// The company's day at the moment.
  var today: Day { policy.calendar.day(of: now) }

  /// Who is to be told of an entry.
  func escalation(of entry: JournalEntry) -> Escalation {
    entry.escalation(at: now, on: today, by: policy.journal.escalation)
  }

  /// `open` or `closed`; nil for kinds that do not end.
  func state(of entry: JournalEntry) -> String? {
    guard entry.kind.isClosable else { return nil }
    return entry.isOpen(on: today) ? "open" : entry.closing == nil ? nil : "closed"
  }

  /// How a version looked when it was replaced; the last one as of the view's own moment.
  func at(_ version: RecordedJournalEntry) -> JournalView {
    JournalView(policy: policy, now: min(version.supersededAt ?? now, now))
  }

  /// What an entry says beside its text, and how it stands, fact by fact, fit for a terminal.
  func facts(of entry: JournalEntry) -> [String] { statements(of: entry) + ending(of: entry).compactMap(\.self) }

  /// What an entry says beside its text.
  func statements(of entry: JournalEntry) -> [String] {
    var facts: [String?] = []
    switch entry.details {
    case .decision(let amount, let rationale):
      facts = [amount?.description, rationale.map { "because \(JournalView.line($0))" }]
    case .blocker(let since, let owner, let until):
      facts = [
        owner.map(JournalView.line), until.map { "until \($0)" }, "since \(policy.calendar.localText(of: since))",
      ]
    case .risk(let likelihood, let impact, let mitigation, let owner):
      let score = likelihood.weight * impact.weight
      facts = [
        "\(score) of 9: likelihood \(likelihood.rawValue), impact \(impact.rawValue)",
        mitigation.map { "against it: \(JournalView.line($0))" }, owner.map(JournalView.line),
      ]
    case .priority(let rank): facts = [rank.map { "place \($0)" }]
    case .question(let from): facts = [from.map { "asked by \(JournalView.line($0))" }]
    case .shipped, .highlight, .learning, .compliance, .review: break
    }
    return facts.compactMap(\.self)
  }

  private func ending(of entry: JournalEntry) -> [String?] {
    if let closing = entry.closing, !entry.isOpen(on: today) {
      return ["closed \(closing.day)\(closing.note.map { ": \(JournalView.line($0))" } ?? "")"]
    }
    guard entry.isOpen(on: today) else { return [] }
    guard case .blocker(let since, _, _) = entry.details else { return ["open"] }
    let told: String? =
      switch escalation(of: entry) {
      case .none: nil
      case .team: "tell the team"
      case .director: "tell the director"
      }
    return ["open for \(since.span(to: max(since, now)))", told]
  }

  /// A text on one line, as a terminal can show it.
  static func line(_ text: String) -> String { DisplayText.line(text, limit: 300) }
}
