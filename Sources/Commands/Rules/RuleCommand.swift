import Arguments
import Domain
import Policy
import Rules

extension CRM {
  /// Explains a rule.
  struct Rule: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Explain a rule.",
      discussion: """
        EXAMPLES:
          crm rule N001
          crm rule no-next-step
        """)

    @Argument(help: "The rule's code or name.")
    var code: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let rule = try RuleArgument.rule(code)
      let console = Invocation.current.console
      guard json else { return try console.write(RulePage.text(of: rule)) }
      var writer = JSONWriter { try console.write($0) }
      try writer.rule(rule, withExamples: true)
      try console.print()
    }
  }

  /// Lists the rules.
  struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the rules.",
      discussion: """
        EXAMPLES:
          crm rules
          crm rules --json
        """)

    @OptionGroup var project: ProjectOptions

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let console = Invocation.current.console
      let policy = try Project.find(project)?.policy() ?? CompanyPolicy.standard
      let rules = RuleBook.standard.documentation
      guard json else {
        var table = TextTable(["code", "name", "severity", "finds"])
        table.rows = rules.map { rule in
          [rule.code, rule.name, (policy.severities[rule.code] ?? rule.severity).rawValue, rule.summary]
        }
        for line in table.lines(style: { console.styled($0, .bold) }) { try console.print(line) }
        return
      }
      var writer = JSONWriter { try console.write($0) }
      try writer.object { json in
        try json.member("version", 1)
        try json.key("rules")
        try json.array { json in
          for rule in rules {
            try json.newline()
            try json.rule(rule, withExamples: false, severity: policy.severities[rule.code])
          }
        }
      }
      try console.print()
    }
  }
}

extension JSONWriter {
  /// Writes a rule's documentation.
  fileprivate mutating func rule(
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
