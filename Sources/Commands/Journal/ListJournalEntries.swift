import Arguments
import Domain
import Policy
import SQLite
import Store

extension Ops.Journal {
  /// Lists entries.
  struct ListJournalEntries: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List entries, the latest day first.",
      discussion: """
        EXAMPLES:
          ops journal list
          ops journal list --kind review --since 2026-02-01 --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(help: "Only entries of a kind.")
    var kind: JournalKind?

    @Option(help: ArgumentHelp("Only entries about this day and later ones.", valueName: "day"))
    var since: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let calendar = try place.policy().calendar
      let moments = try moment.moments(in: calendar)
      let start = try since.map { word in
        guard let day = DayExpression.day(word, today: calendar.day(of: moments.now)) else {
          throw EventTime.invalidDay(word, option: "since")
        }
        return day
      }
      let entries = try JournalStore(place.requireDatabase(), asOf: moments.asOf)
        .entries(kind: kind?.rawValue, since: start)
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.key("entries")
          try json.array { json in
            for entry in entries {
              try json.newline()
              try json.object { json in
                try json.member("entry", Int(entry.id))
                try json.member("kind", entry.kind)
                try json.member("day", entry.day.description)
                try json.member("text", entry.text)
                try json.member("recorded_at", entry.recordedAt.description)
                try json.member("actor", entry.actor)
              }
            }
          }
        }
      }
      for entry in entries {
        let text = entry.text.map { "  \(DisplayText.line($0, limit: 200))" } ?? ""
        try console.print(
          "\(entry.day)  \(DisplayText.line(entry.kind, limit: 40))  \(DisplayText.line(entry.actor, limit: 40))\(text)"
        )
      }
      try console.flush()
      console.note(entries.count == 1 ? "1 entry" : "\(entries.count) entries")
    }
  }
}
