import Domain
import Store

/// Tells what a change did to a deal.
struct ChangeReport {
  let calendar: CompanyCalendar

  /// Prints field by field what changed.
  func print(_ outcome: ChangeOutcome, json: Bool) throws {
    let console = Invocation.current.console
    guard !json else { return try printJSON(outcome) }
    let name = DisplayText.line(outcome.before.recorded.deal.id ?? "", limit: 40)
    if let touchpoint = outcome.touchpoint {
      let verb = outcome.isDry ? "would log" : "logged"
      try console.print("\(name): \(verb) a \(touchpoint.kind.rawValue) on \(touchpoint.day)")
    }
    // When the deal entered its stage is told below, by the company's clock.
    let changes = outcome.changes.filter { outcome.entry == nil || $0.field != DealField.stageEnteredAt.rawValue }
    for line in ChangeReport.lines(of: changes) { try console.print("\(name): \(line)") }
    if outcome.isNothing { try console.print("\(name): nothing changed") }
    if let entry = outcome.entry, let since = entry.enteredAt, !outcome.isDry {
      console.note("\(name) is in \(entry.stage) since \(calendar.localText(of: since))")
    }
  }

  /// `stage: 'contacted' → 'response'`, a line a field.
  static func lines(of changes: [FieldChange]) -> [String] {
    changes.map { change in
      "\(DisplayText.line(change.field, limit: 60)): \(DisplayText.value(change.old)) → \(DisplayText.value(change.new))"
    }
  }

  private func printJSON(_ outcome: ChangeOutcome) throws {
    try Invocation.current.console.printJSON { json in
      try json.key("deal")
      try json.deal(outcome.deal)
      let isWritten = outcome.recordedAt != nil
      try json.member("deal_version", outcome.before.version + (isWritten ? 1 : 0))
      try json.member("recorded_at", outcome.recordedAt?.description)
      try json.key("dry_run")
      try json.value(outcome.isDry)
      try json.key("changes")
      try json.fieldChanges(outcome.changes)
      try json.key("move")
      if let entry = outcome.entry {
        try json.object { json in
          try json.member("from", outcome.before.recorded.deal.stage)
          try json.member("to", entry.stage)
          try json.member("at", entry.enteredAt?.description)
          try json.member("reason", outcome.reason)
          try json.member("actor", Invocation.current.actor)
        }
      } else {
        try json.raw("null")
      }
      try json.key("touchpoint")
      if let touchpoint = outcome.touchpoint {
        try json.touchpoint(touchpoint)
      } else {
        try json.raw("null")
      }
    }
  }
}

extension JSONWriter {
  /// Writes a contact.
  mutating func touchpoint(_ touchpoint: Touchpoint) throws {
    try object { json in
      try json.member("kind", touchpoint.kind.rawValue)
      try json.member("day", touchpoint.day.description)
      try json.member("note", touchpoint.note)
    }
  }

  /// Writes changed fields as an array of objects with the values before and after.
  mutating func fieldChanges(_ changes: [FieldChange]) throws {
    try array { json in
      for change in changes {
        try json.object { json in
          try json.member("field", change.field)
          try json.member("old", change.old)
          try json.member("new", change.new)
        }
      }
    }
  }
}
