import Arguments
import Domain
import Policy
import SQLite
import Store

extension Ops.Journal {
  /// Adds an entry.
  struct AddJournalEntry: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Write an entry.",
      discussion: """
        A review says that the pipeline was looked through; crm lint misses it in a week without one (C003).

        EXAMPLES:
          ops journal add review
          ops journal add review 'moved three deals to nurturing' --on 2026-02-20
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "What it is.")
    var kind: JournalKind

    @Argument(help: "What there is to say.")
    var text: String?

    @Option(help: ArgumentHelp("The day that it is about; otherwise today.", valueName: "day"))
    var on: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let calendar = try place.policy().calendar
      let day = try EventTime.day(on, option: "on", now: clock.now(in: calendar), calendar: calendar)
      let text = text.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      let connection = try place.openForWriting()
      let id = try connection.transaction {
        try JournalStore(connection).add(
          kind: kind.rawValue, day: day, text: text,
          recordedAt: RecordingClock.next(in: connection, machine: Invocation.current.clock()),
          actor: Invocation.current.actor)
      }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("entry", Int(id))
          try json.member("kind", kind.rawValue)
          try json.member("day", day.description)
          try json.member("text", text)
        }
      }
      try console.print("\(kind.rawValue) of \(day) recorded, entry \(id)")
    }
  }
}
