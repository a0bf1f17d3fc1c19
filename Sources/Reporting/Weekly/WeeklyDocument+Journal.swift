import Domain

extension WeeklyDocument {
  /// What was shipped.
  var shippedSection: ReportSection {
    let items = report.journal.written(.shipped).map { $0.entry.text ?? "" }
    return ReportSection(
      "shipped", say("Shipped this week", "Diese Woche ausgeliefert"),
      items.isEmpty
        ? [.text(say("Nothing is recorded as shipped.", "Es ist nichts als ausgeliefert erfasst."))] : [.list(items)])
  }

  /// What holds people up, with those that were solved in the week.
  var blockersSection: ReportSection {
    let rows = report.journal.standing(.blocker).map { item in
      guard case .blocker(let since, let owner, let until) = item.entry.details else { return ReportTable.Row([]) }
      return ReportTable.Row([
        .integer(Int(item.number)), .text(item.entry.text ?? ""), owner.map(Cell.text) ?? .absent,
        until.map(Cell.day) ?? .absent, .moment(since), .text(state(of: item)),
      ])
    }
    let table = ReportTable(
      "blockers", say("Blockers", "Blocker"),
      columns: [
        .init("entry", say("No.", "Nr."), .trailing), .init("what", say("What", "Was")),
        .init("who", say("Who", "Wer")),
        .init("until", say("Until", "Bis")), .init("since", say("Since", "Seit")),
        .init("state", say("State", "Stand")),
      ], rows: rows, emptyText: say("No blockers.", "Keine Blocker."))
    return ReportSection("blockers", say("Blockers", "Blocker"), [.table(table)])
  }

  /// What could go wrong.
  var risksSection: ReportSection {
    let rows = WeeklyJournal.gravestFirst(report.journal.standing(.risk)).map { item in
      guard case .risk(let likelihood, let impact, let mitigation, let owner) = item.entry.details else {
        return ReportTable.Row([])
      }
      return ReportTable.Row([
        .integer(Int(item.number)), .text(item.entry.text ?? ""), .text(word(likelihood)), .text(word(impact)),
        .integer(item.entry.details.riskScore ?? 0), mitigation.map(Cell.text) ?? .absent,
        owner.map(Cell.text) ?? .absent, .text(state(of: item)),
      ])
    }
    let table = ReportTable(
      "risks", say("Risks", "Risiken"),
      columns: [
        .init("entry", say("No.", "Nr."), .trailing), .init("what", say("Risk", "Risiko")),
        .init("likelihood", say("Likelihood", "Wahrscheinlichkeit")), .init("impact", say("Impact", "Auswirkung")),
        .init("score", say("Score (1–9)", "Punkte (1–9)"), .trailing),
        .init("mitigation", say("Mitigation", "Gegenmaßnahme")), .init("owner", say("Owner", "Zuständig")),
        .init("state", say("State", "Stand")),
      ], rows: rows, emptyText: say("No risks.", "Keine Risiken."))
    return ReportSection("risks", say("Risks", "Risiken"), [.table(table)])
  }

  /// What was decided; above the policy's limit with the reason (FIN-10).
  var decisionsSection: ReportSection {
    let rows = report.journal.written(.decision).map { item in
      guard case .decision(let amount, let rationale) = item.entry.details else { return ReportTable.Row([]) }
      return ReportTable.Row([
        .day(item.entry.day), .text(item.entry.text ?? ""),
        amount.map { .money($0.minorUnits, $0.currency) } ?? .absent, rationale.map(Cell.text) ?? .absent,
      ])
    }
    let table = ReportTable(
      "decisions", say("Decisions", "Entscheidungen"),
      columns: [
        .init("day", say("Day", "Tag")), .init("decision", say("Decision", "Entscheidung")),
        .init("amount", say("Amount", "Betrag"), .trailing), .init("rationale", say("Rationale", "Begründung")),
      ], rows: rows, emptyText: say("No decisions are recorded.", "Es sind keine Entscheidungen erfasst."),
      note: report.journal.decisionLimit.map { limit in
        let amount = "\(text.text(.number(limit.amount, unit: limit.currency.code, decimals: limit.currency.decimals)))"
        return say(
          "Decisions above \(amount) are recorded with their rationale.",
          "Entscheidungen über \(amount) sind mit Begründung erfasst.")
      })
    return ReportSection("decisions", say("Decisions", "Entscheidungen"), [.table(table)])
  }

  /// What else the journal has: highlights, learnings, questions of customers, updates.
  var notesSection: ReportSection {
    let written: [(kind: JournalKind, title: String)] = [
      (.highlight, say("Highlight", "Höhepunkt")), (.learning, say("Learning", "Erkenntnis")),
      (.compliance, say("Compliance", "Compliance")), (.review, say("Review", "Durchsicht")),
    ]
    var rows = written.flatMap { kind, title in
      report.journal.written(kind).map { item in
        ReportTable.Row([.day(item.entry.day), .text(title), .text(item.entry.text ?? ""), .absent])
      }
    }
    rows += report.journal.standing(.question).map { item in
      var text = item.entry.text ?? ""
      if case .question(let from?) = item.entry.details { text = "\(from): \(text)" }
      return ReportTable.Row([
        .day(item.entry.day), .text(say("Customer question", "Kundenfrage")), .text(text), .text(state(of: item)),
      ])
    }
    let table = ReportTable(
      "notes", say("From the journal", "Aus dem Journal"),
      columns: [
        .init("day", say("Day", "Tag")), .init("kind", say("Kind", "Art")), .init("text", say("Entry", "Eintrag")),
        .init("state", say("State", "Stand")),
      ], rows: rows, emptyText: say("Nothing else was written down.", "Sonst wurde nichts notiert."))
    return ReportSection("notes", say("From the journal", "Aus dem Journal"), [.table(table)])
  }

  /// What comes first next week.
  var prioritiesSection: ReportSection {
    let items = report.journal.priorities.map { $0.entry.text ?? "" }
    let title = say("Top three for next week", "Nächste Schritte: Top 3")
    guard !items.isEmpty else {
      return ReportSection(
        "priorities", title,
        [.text(say("No priorities are recorded.", "Es sind keine Prioritäten erfasst."))])
    }
    var blocks = [ReportBlock.list(Array(items.prefix(3)))]
    if items.count > 3 {
      blocks.append(.text(say("After these:", "Danach:")))
      blocks.append(.list(Array(items.dropFirst(3))))
    }
    return ReportSection("priorities", title, blocks)
  }

  /// Whether an entry is open, and whom it was brought to.
  func state(of item: WeeklyJournal.Entry) -> String {
    if let closing = item.entry.closing {
      let note = closing.note.map { ": \($0)" } ?? ""
      return say("closed", "erledigt") + " \(text.text(closing.day))\(note)"
    }
    return switch item.escalation {
    case .none: say("open", "offen")
    case .team: say("open, with the team", "offen, beim Team")
    case .director: say("open, with the director", "offen, bei der Leitung")
    }
  }

  private func word(_ level: RiskLevel) -> String {
    switch level {
    case .low: say("low", "gering")
    case .medium: say("medium", "mittel")
    case .high: say("high", "hoch")
    }
  }
}
