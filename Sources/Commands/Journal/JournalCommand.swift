import Arguments

extension Ops {
  /// Keeps the journal.
  struct Journal: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down what happened, and look it up.",
      discussion: """
        EXAMPLES:
          ops journal add review 'moved three deals to nurturing'
          ops journal list
        """,
      subcommands: [AddJournalEntry.self, ListJournalEntries.self])
  }
}
