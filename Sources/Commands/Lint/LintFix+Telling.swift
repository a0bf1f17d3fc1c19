import Domain

extension LintFix.Mended {
  /// `D-12: source: 'n/a' → –  (R004)`, a line a field.
  var lines: [String] {
    ChangeReport.lines(of: changes).map { line in
      "\(DisplayText.line(id, limit: 40)): \(line)  (\(rules.joined(separator: ", ")))"
    }
  }
}

extension JSONWriter {
  /// Writes a mended deal as an object with the rules and the fields that changed.
  mutating func mended(_ deal: LintFix.Mended) throws {
    try newline()
    try object { json in
      try json.member("deal", deal.id)
      try json.key("rules")
      try json.array { json in
        for rule in deal.rules { try json.value(rule) }
      }
      try json.key("changes")
      try json.fieldChanges(deal.changes)
    }
  }
}
