import Arguments

extension Ops {
  /// Keeps the journal.
  struct Journal: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down what happened, and look it up.",
      discussion: """
        Decisions, blockers, risks, what was shipped, priorities, highlights, learnings, customers' questions, compliance updates and \
        reviews of the pipeline. Nothing is overwritten: a change is another version of the same entry.

        EXAMPLES:
          ops journal add blocker 'the test server is down' --owner anna
          ops journal list --open
          ops journal close 2 --note 'the disk was replaced'
        """,
      subcommands: [
        AddJournalEntry.self, ListJournalEntries.self, ShowJournalEntry.self, EditJournalEntry.self,
        CloseJournalEntry.self,
      ])
  }
}
