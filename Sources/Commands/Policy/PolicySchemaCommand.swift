import Arguments
import Policy
import Rules
import YAML

extension Ops.Policy {
  /// Prints the schema of the policy.
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the JSON Schema of opsmind.yaml, for editors.",
      discussion: """
        An editor that speaks to yaml-language-server explains keys, completes values and marks mistakes while you type. Write the \
        schema beside the policy, and begin the policy with this line:

          `# yaml-language-server: $schema=opsmind.schema.json`

        EXAMPLES:
          ops policy schema
          ops policy schema --output opsmind.schema.json
        """)

    @Option(
      help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"),
      completion: .file(extensions: ["json"]))
    var output: String?

    func run() throws {
      let rules = RuleBook.standard.documentation.map {
        CompanyPolicy.SchemaRule(code: $0.code, name: $0.name, summary: $0.summary)
      }
      let schema = CompanyPolicy.schema(rules: rules)
      let console = Invocation.current.console
      guard let output else {
        var writer = JSONWriter(isIndented: true) { try console.write($0) }
        try writer.value(schema.object)
        return try console.print()
      }
      let file = try FileOutput(path: Invocation.current.path(output))
      var writer = JSONWriter(isIndented: true) { try file.write($0) }
      try writer.value(schema.object)
      try file.write("\n")
      try file.finish()
      console.note("the schema of opsmind.yaml is written to \(output)")
    }
  }
}
