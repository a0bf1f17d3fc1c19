import Arguments
import Domain
import Policy
import Store

extension Ops.Journal {
  /// Lists entries.
  struct ListJournalEntries: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List entries kind by kind, the latest day first.",
      discussion: """
        Risks come by their weight, the heaviest first; priorities of a day by their place.

        EXAMPLES:
          ops journal list
          ops journal list --open --kind blocker --kind risk
          ops journal list --week 2026-W08
          ops journal list --month 2026-02 --kind decision
          ops journal list --kind review --since 2026-02-01 --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(help: "Only entries of a kind; may be repeated.")
    var kind: [JournalKind] = []

    @OptionGroup var span: JournalSpanOptions

    @Flag(help: "Only what is open.")
    var open = false

    @Option(help: ArgumentHelp("Only what somebody sees to.", valueName: "owner"), completion: .owners)
    var owner: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let moments = try moment.moments(in: policy.calendar)
      let view = JournalView(policy: policy, now: moments.now)
      let (from, through) = try span.days(today: view.today)
      let connection = try place.requireDatabase()
      var entries = try JournalStore(connection, asOf: moments.asOf)
        .entries(kinds: kind.isEmpty ? nil : Set(kind), from: from, through: through)
      if open { entries = entries.filter { $0.entry.isOpen(on: view.today) } }
      if let owner {
        let known = entries.compactMap(\.entry.details.owner)
        let wanted =
          known.contains(owner)
          ? owner : try JournalOwner.id(of: owner, on: OwnerStore(connection).roster(asOf: moments.asOf))
        entries = entries.filter { $0.entry.details.owner == wanted }
      }
      entries = JournalLayout.sorted(entries)
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.key("entries")
          try json.array { json in
            for entry in entries {
              try json.newline()
              try json.object { try $0.journalEntry(entry, view) }
            }
          }
        }
      }
      for line in JournalLayout(view: view).lines(of: entries) { try console.print(line) }
      try console.flush()
      console.note(entries.count == 1 ? "1 entry" : "\(entries.count) entries")
    }
  }
}
