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

    @Argument(help: "The rule's code or name.", completion: .rules)
    var code: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let rule = try RuleArgument.rule(code)
      let console = Invocation.current.console
      guard json else { return try console.write(RulePage.text(of: rule)) }
      try console.printJSON { json in
        try json.key("rule")
        try json.rule(rule, withExamples: true)
      }
    }
  }
}
