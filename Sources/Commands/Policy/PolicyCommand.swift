import Arguments

extension Ops {
  /// Checks and shows the policy.
  struct Policy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check and show the policy.",
      discussion: """
        EXAMPLES:
          ops policy check
          ops policy show
        """,
      subcommands: [Check.self, Show.self])
  }
}
