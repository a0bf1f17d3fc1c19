import Domain
import Store

/// A deal changed after it was looked at: an answer with what changed in between, so that nobody overwrites what they never saw.
struct ChangeConflict: Error {
  /// A version that came in between.
  struct Step {
    var recorded: RecordedDeal
    var changes: [FieldChange]
  }

  var id: String
  var expected: Int
  var version: Int
  var steps: [Step]
  private let calendar: CompanyCalendar

  /// What happened to a deal since a version of it.
  init(_ subject: DealChange.Subject, expected: Int, in store: DealStore, calendar: CompanyCalendar) throws {
    id = subject.recorded.deal.id ?? ""
    self.expected = expected
    version = subject.version
    self.calendar = calendar
    let versions = try store.versions(ofDeal: subject.recorded.number).map(\.recorded)
    steps = zip(versions, versions.dropFirst()).dropFirst(max(0, expected - 1)).map { before, after in
      Step(recorded: after, changes: before.deal.changes(to: after.deal))
    }
  }

  /// Tells who changed what, and how to go on.
  func tell(json: Bool) throws {
    let console = Invocation.current.console
    guard !json else { return try tellJSON() }
    let name = DisplayText.line(id, limit: 40)
    guard expected <= version else {
      return console.note(
        "conflict: \(name) is only at version \(version), not yet at \(expected); nothing was changed\n  try: crm show \(FixCommand.quoted(id))"
      )
    }
    console.note("conflict: \(name) was changed since version \(expected); nothing was changed now")
    for step in steps {
      let reason = step.recorded.reason.map { " (\(DisplayText.line($0)))" } ?? ""
      console.note(
        "  \(calendar.localText(of: step.recorded.recordedAt)) \(DisplayText.line(step.recorded.actor, limit: 40))\(reason)"
      )
      for line in ChangeReport.lines(of: step.changes) { console.note("    \(line)") }
    }
    console.note("  try: the same again with --if-version \(version), if it is still right")
  }

  private func tellJSON() throws {
    try Invocation.current.console.printJSON { json in
      try json.key("conflict")
      try json.object { json in
        try json.member("deal", id)
        try json.member("expected_version", expected)
        try json.member("deal_version", version)
        try json.key("changed_since")
        try json.array { json in
          for step in steps {
            try json.object { json in
              try json.member("recorded_at", step.recorded.recordedAt.description)
              try json.member("actor", step.recorded.actor)
              try json.member("reason", step.recorded.reason)
              try json.key("changes")
              try json.fieldChanges(step.changes)
            }
          }
        }
      }
    }
  }
}
