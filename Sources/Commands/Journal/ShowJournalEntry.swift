import Arguments
import Domain
import Policy
import Store

extension Ops.Journal {
  /// Shows an entry.
  struct ShowJournalEntry: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show an entry with every version of it.",
      discussion: """
        EXAMPLES:
          ops journal show 1
          ops journal show 1 --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Argument(help: "The entry's number.")
    var entry: Int64

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let moments = try moment.moments(in: policy.calendar)
      let store = JournalStore(try place.requireDatabase(), asOf: moments.asOf)
      let recorded = try JournalChange.entry(entry, in: store)
      let versions = try store.versions(of: entry)
      let view = JournalView(policy: policy, now: moments.now)
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.journalEntry(recorded, view)
          try json.key("revisions")
          try json.array { json in
            for version in versions {
              try json.newline()
              try json.object { try $0.journalEntry(version, view.at(version)) }
            }
          }
        }
      }
      let kind = recorded.entry.kind.rawValue
      try console.print("\(console.styled("\(kind) \(entry)", .bold, .cyan)) of \(recorded.entry.day)")
      if let text = recorded.entry.text { try console.print("  \(JournalView.line(text))") }
      for fact in view.facts(of: recorded.entry) { try console.print("  \(fact)") }
      for version in versions {
        try console.print(
          "  version \(version.version)  \(policy.calendar.localText(of: version.recordedAt))  \(DisplayText.line(version.actor, limit: 40))"
        )
        guard version.supersededAt != nil, version.version != recorded.version else { continue }
        if let text = version.entry.text { try console.print("      \(JournalView.line(text))") }
        let statements = view.statements(of: version.entry)
        if !statements.isEmpty { try console.print("      \(statements.joined(separator: " · "))") }
      }
    }
  }
}
