import Arguments

extension Ops {
  /// Checks and shows the policy, and its schema.
  struct Policy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check and show the policy, and its schema.",
      discussion: """
        EXAMPLES:
          ops policy check
          ops policy show
          ops policy schema --output opsmind.schema.json
        """,
      subcommands: [Check.self, Show.self, Schema.self])
  }
}
