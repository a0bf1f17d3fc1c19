import Domain

extension LintFix.Mended {
  /// `D-12: source: 'n/a' → –  (R004)`, a line a field.
  var lines: [String] {
    zip(changes, ChangeReport.lines(of: changes.map(\.field))).map { change, line in
      "\(DisplayText.line(id, limit: 40)): \(line)  (\(change.rule))"
    }
  }
}

extension JSONWriter {
  /// Writes a mended deal as an object with the fields that change, each with the rule that asks for it.
  mutating func mended(_ deal: LintFix.Mended) throws {
    try newline()
    try object { json in
      try json.member("deal", deal.id)
      try json.key("changes")
      try json.array { json in
        for change in deal.changes {
          try json.object { json in
            try json.member("rule", change.rule)
            try json.member("field", change.field.field)
            try json.member("old", change.field.old)
            try json.member("new", change.field.new)
          }
        }
      }
    }
  }
}
