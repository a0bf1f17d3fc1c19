import Arguments
import Domain
import Policy
import Store

extension Ops.Journal {
  /// Changes an entry.
  struct EditJournalEntry: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit", abstract: "Change an entry; what it said before is kept.",
      discussion: """
        A blank value takes an optional one away, as in --rationale ''. `ops journal show` tells every version.

        EXAMPLES:
          ops journal edit 1 'three laptops'
          ops journal edit 1 --amount '2 700 EUR' --rationale 'the old ones fail'
          ops journal edit 2 --until +1w --owner anna
          ops journal edit 2 --reopen
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The entry's number.")
    var entry: Int64

    @Argument(help: "What there is to say instead.")
    var text: String?

    @Option(help: ArgumentHelp("The day that it is about.", valueName: "day"))
    var on: String?

    @OptionGroup var fields: JournalFieldOptions

    @Flag(help: "Open it again when it was closed.")
    var reopen = false

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      guard text != nil || on != nil || reopen || !fields.given.isEmpty else {
        throw ValidationError("Nothing is to be changed. Add a text or an option.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      _ = try place.requireDatabase()
      let change = try JournalChange(in: place)
      let now = try clock.now(in: change.policy.calendar)
      let draft = JournalDraft(
        policy: change.policy, now: now, roster: try change.roster(), on: on, options: fields)
      let (recorded, isNew) = try change.revise(entry) { old in
        var former = old
        if reopen {
          guard old.closing != nil else {
            throw Failure("entry \(entry) is not closed", remedy: "ops journal show \(entry)")
          }
          former.closing = nil
        }
        let new = try draft.entry(former, text: text)
        if let refusal = DecisionRefusal(new, limit: change.policy.decisionLimit, command: remedy) {
          try refusal.tell(json: json)
        }
        return new
      }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.journalEntry(recorded, JournalView(policy: change.policy, now: now))
        }
      }
      try console.print(
        isNew
          ? "\(recorded.entry.kind.rawValue) \(entry) changed, version \(recorded.version)"
          : "\(recorded.entry.kind.rawValue) \(entry) says that already")
    }

    /// The command that changes a decision with its rationale.
    private var remedy: String {
      let amount = fields.amount.map { " --amount \(FixCommand.quoted($0))" } ?? ""
      let day = on.map { " --on \(FixCommand.quoted($0))" } ?? ""
      let words = text.map { " \(FixCommand.quoted($0))" } ?? ""
      return "ops journal edit \(entry)\(words)\(day)\(amount) --rationale '<why>'"
    }
  }
}
