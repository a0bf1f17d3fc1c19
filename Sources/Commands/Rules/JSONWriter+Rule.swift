import Domain
import Rules

extension JSONWriter {
  /// Writes a rule's documentation.
  mutating func rule(
    _ rule: RuleDocumentation, withExamples: Bool, severity: RuleSeverity? = nil
  ) throws {
    try object { json in
      for (name, value) in [
        ("code", rule.code), ("name", rule.name), ("severity", (severity ?? rule.severity).rawValue),
        ("family", rule.family?.title ?? ""), ("summary", rule.summary), ("rationale", rule.rationale),
        ("remedy", rule.remedy),
      ] {
        try json.member(name, value)
      }
      guard withExamples else { return }
      try json.key("examples")
      try json.array { json in
        for example in rule.examples {
          try json.object { json in
            try json.member("title", example.title)
            try json.member("today", example.today.description)
            try json.member("table", example.table)
          }
        }
      }
    }
  }
}
