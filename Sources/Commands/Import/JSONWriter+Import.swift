import Domain
import Store

extension JSONWriter {
  /// Writes the counts of an import as members.
  mutating func members(of summary: ImportSummary) throws {
    for (name, count) in [
      ("rows_read", summary.rows), ("created", summary.created), ("updated", summary.updated),
      ("unchanged", summary.unchanged), ("skipped", summary.skipped), ("conflicts", summary.conflicts),
      ("unreadable", summary.unreadable), ("forgotten", summary.forgotten),
    ] {
      try member(name, count)
    }
  }

  /// Writes a row of a plan.
  mutating func plannedRow(_ row: PlannedRow) throws {
    try object { json in
      try json.member("line", row.line)
      try json.member("action", row.decision.word)
      switch row.decision {
      case .create(let deal): try json.member("external_id", deal.externalID)
      case .unchanged(let stored): try json.member("deal", stored.deal.id)
      case .skip(let reason): try json.member("reason", reason)
      case .reject(let code, let reason):
        try json.member("column", row.column)
        try json.member("code", code)
        try json.member("reason", reason)
      case .update(let stored, let deal):
        try json.member("deal", stored.deal.id)
        try json.key("changes")
        try json.fieldChanges(stored.deal.changes(to: deal))
      }
    }
  }
}
