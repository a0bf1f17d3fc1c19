public import Domain

extension WeeklyReport {
  /// Every text that a person wrote and that the report shows.
  public var writtenTexts: [String] {
    var texts = suppressions.map(\.reason)
    for item in journal.entries + journal.standing {
      _ = item.entry.mapTexts { text in
        texts.append(text)
        return text
      }
    }
    return texts + hygiene.owners.map(\.name)
  }

  /// The report with every text that a person wrote, and every owner's name, rewritten.
  public func mapTexts(_ rewrite: (String) -> String) -> WeeklyReport {
    var report = self
    for index in report.suppressions.indices {
      report.suppressions[index].reason = rewrite(report.suppressions[index].reason)
    }
    report.journal.entries = journal.entries.map { $0.mapTexts(rewrite) }
    report.journal.standing = journal.standing.map { $0.mapTexts(rewrite) }
    report.hygiene.owners = hygiene.owners.map { (rewrite($0.name), $0.score) }
    return report
  }
}

extension WeeklyJournal.Entry {
  fileprivate func mapTexts(_ rewrite: (String) -> String) -> WeeklyJournal.Entry {
    WeeklyJournal.Entry(number: number, entry: entry.mapTexts(rewrite), escalation: escalation)
  }
}

extension JournalEntry {
  /// The entry with who sees to it named otherwise, as by a name instead of an id.
  public func namingOwner(_ name: (String) -> String) -> JournalEntry {
    var entry = self
    switch details {
    case .blocker(let since, let owner, let until):
      entry.details = .blocker(since: since, owner: owner.map(name), until: until)
    case .risk(let likelihood, let impact, let mitigation, let owner):
      entry.details = .risk(likelihood: likelihood, impact: impact, mitigation: mitigation, owner: owner.map(name))
    case .decision, .question, .priority, .shipped, .highlight, .learning, .compliance, .review: break
    }
    return entry
  }

  fileprivate func mapTexts(_ rewrite: (String) -> String) -> JournalEntry {
    JournalEntry(
      day: day, text: text.map(rewrite), details: details.mapTexts(rewrite),
      closing: closing.map { Closing(on: $0.day, note: $0.note.map(rewrite)) })
  }
}

extension JournalDetails {
  fileprivate func mapTexts(_ rewrite: (String) -> String) -> JournalDetails {
    switch self {
    case .decision(let amount, let rationale): .decision(amount: amount, rationale: rationale.map(rewrite))
    case .blocker(let since, let owner, let until): .blocker(since: since, owner: owner.map(rewrite), until: until)
    case .risk(let likelihood, let impact, let mitigation, let owner):
      .risk(
        likelihood: likelihood, impact: impact, mitigation: mitigation.map(rewrite), owner: owner.map(rewrite))
    case .question(let from): .question(from: from.map(rewrite))
    case .priority, .shipped, .highlight, .learning, .compliance, .review: self
    }
  }
}
