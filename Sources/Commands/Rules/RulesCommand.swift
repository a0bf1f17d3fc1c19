import Arguments
import Domain
import Policy
import Rules

extension CRM {
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
      try console.printJSON { json in
        try json.key("rules")
        try json.array { json in
          for rule in rules {
            try json.newline()
            try json.rule(rule, withExamples: false, severity: policy.severities[rule.code])
          }
        }
      }
    }
  }
}
