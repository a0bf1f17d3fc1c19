import Arguments

extension CRM {
  /// Keeps the roster.
  struct Owners: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep the roster of people who own deals.",
      discussion: """
        EXAMPLES:
          crm owners import roster.csv
          crm owners list
        """,
      subcommands: [ImportRoster.self, ListRoster.self])
  }
}
