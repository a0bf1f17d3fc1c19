import Domain
import Store

/// Writes what undoing an import does, for people.
struct ImportUndoText {
  let calendar: CompanyCalendar

  /// A line for each field that goes back and for what stays.
  func lines(of deal: UndoneDeal, withChanges: Bool) -> [String] {
    let id = DisplayText.line(deal.id)
    let changes = ChangeReport.lines(of: deal.changes).map { "\(id): \($0)" }
    let kept = deal.kept.map { kept in
      guard let field = kept.field else { return "\(id) stays: \(reason(kept))" }
      return "\(id): \(DisplayText.line(field, limit: 60)) stays \(DisplayText.value(kept.present)): \(reason(kept))"
    }
    return (withChanges ? changes : []) + (withChanges && deal.isRemoved ? ["\(id) goes"] : []) + kept
  }

  private func reason(_ kept: UndoneDeal.Kept) -> String {
    guard let change = kept.change else { return kept.reason ?? "" }
    let actor = DisplayText.line(change.actor, limit: 40)
    let who = change.importID.map { "import \($0) of \(actor)" } ?? actor
    return "changed since by \(who), \(calendar.localText(of: change.recordedAt))"
  }
}

extension JSONWriter {
  /// Writes what undoing an import did with a deal.
  mutating func undoneDeal(_ deal: UndoneDeal) throws {
    try object { json in
      try json.member("deal", deal.id)
      try json.key("removed")
      try json.value(deal.isRemoved)
      try json.key("changes")
      try json.fieldChanges(deal.changes)
      try json.key("kept")
      try json.array { json in
        for kept in deal.kept {
          try json.object { json in
            try json.member("field", kept.field)
            try json.member("value", kept.present)
            try json.member("actor", kept.change?.actor)
            try json.member("recorded_at", kept.change?.recordedAt.description)
            try json.member("import", kept.change?.importID.map { Int($0) })
            try json.member("reason", kept.reason)
          }
        }
      }
    }
  }
}
