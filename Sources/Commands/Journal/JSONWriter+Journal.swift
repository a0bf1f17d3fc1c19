import Domain
import Store

extension JSONWriter {
  /// Writes the members of an entry of the journal into an object that is open: those of every entry, and those of its kind.
  mutating func journalEntry(_ recorded: RecordedJournalEntry, _ view: JournalView) throws {
    let entry = recorded.entry
    try member("entry", Int(recorded.number))
    try member("revision", recorded.version)
    try member("kind", entry.kind.rawValue)
    try member("day", entry.day.description)
    try member("text", entry.text)
    switch entry.details {
    case .decision(let amount, let rationale):
      try member("amount", amount.map { AmountText.text($0.minorUnits, decimals: $0.currency.decimals) })
      try member("currency", amount?.currency.code)
      try member("rationale", rationale)
    case .blocker(let since, let owner, let until):
      try member("owner", owner)
      try member("since", since.description)
      try member("until", until?.description)
      try member("escalation", view.escalation(of: entry).rawValue)
    case .risk(let likelihood, let impact, let mitigation, let owner):
      try member("likelihood", likelihood.rawValue)
      try member("impact", impact.rawValue)
      try member("score", entry.details.riskScore)
      try member("mitigation", mitigation)
      try member("owner", owner)
    case .priority(let rank): try member("rank", rank)
    case .question(let from): try member("from", from)
    case .shipped, .highlight, .learning, .compliance, .review: break
    }
    if entry.kind.isClosable {
      try member("state", view.state(of: entry))
      try member("closed_on", entry.closing?.day.description)
      try member("closing_note", entry.closing?.note)
    }
    try member("recorded_at", recorded.recordedAt.description)
    try member("actor", recorded.actor)
  }
}
