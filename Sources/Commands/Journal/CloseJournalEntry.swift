import Arguments
import Domain
import Policy
import Store

extension Ops.Journal {
  /// Closes an entry.
  struct CloseJournalEntry: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "close", abstract: "Close a blocker, a risk, a question or a priority.",
      discussion: """
        EXAMPLES:
          ops journal close 2
          ops journal close 2 --on yesterday --note 'the disk was replaced'
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The entry's number.")
    var entry: Int64

    @Option(help: ArgumentHelp("The day on which it ended; otherwise today.", valueName: "day"))
    var on: String?

    @Option(help: ArgumentHelp("How it ended.", valueName: "text"))
    var note: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      _ = try place.requireDatabase()
      let change = try JournalChange(in: place)
      let now = try clock.now(in: change.policy.calendar)
      let day = try EventTime.day(on, option: "on", now: now, calendar: change.policy.calendar)
      let (recorded, _) = try change.revise(entry) { old in
        guard old.kind.isClosable else {
          throw ValidationError(
            "Entry \(entry) is \(old.kind.withArticle), which does not end. Only blockers, risks, priorities and questions are closed."
          )
        }
        if let closing = old.closing {
          throw Failure("entry \(entry) was closed on \(closing.day)", remedy: "ops journal edit \(entry) --reopen")
        }
        guard day >= old.day else {
          throw ValidationError("Entry \(entry) is about \(old.day). It cannot end before, on \(day).")
        }
        var closed = old
        closed.closing = JournalEntry.Closing(on: day, note: note.flatMap(JournalDraft.filled))
        return closed
      }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.journalEntry(recorded, JournalView(policy: change.policy, now: now))
        }
      }
      try console.print("\(recorded.entry.kind.rawValue) \(entry) closed on \(day)")
    }
  }
}
