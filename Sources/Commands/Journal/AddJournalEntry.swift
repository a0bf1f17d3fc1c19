import Arguments
import Domain
import Policy
import Store

extension Ops.Journal {
  /// Adds an entry.
  struct AddJournalEntry: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Write an entry.",
      discussion: """
        A blocker, a risk, a question and a priority stay open until they are closed. A blocker is told to the team after an hour and \
        to the director after four, or as the policy's `journal`, `escalate` says. A decision above the policy's `decision_amount` \
        needs a rationale. A review says that the pipeline was looked through; crm lint misses it in a week without one (C003).

        EXAMPLES:
          ops journal add decision 'two laptops' --amount 1800 --rationale 'they fail'
          ops journal add blocker 'the test server is down' --owner anna --until +2d
          ops journal add risk 'prices rise' --likelihood medium --impact high
          ops journal add shipped 'invoices as PDF'
          ops journal add priority 'close the books' --rank 1
          ops journal add question 'can we export to Excel?' --from 'Fjord Kaffe AS'
          ops journal add learning 'demos before noon are kept' --on yesterday
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

    @OptionGroup var fields: JournalFieldOptions

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      try fields.check(for: kind)
    }

    func run() throws {
      let place = try Project.require(project)
      let change = try JournalChange(in: place)
      let now = try clock.now(in: change.policy.calendar)
      let draft = JournalDraft(
        policy: change.policy, now: now, roster: try change.roster(), on: on, options: fields)
      let entry = try draft.entry(kind, text: text)
      if let refusal = DecisionRefusal(entry, limit: change.policy.decisionLimit, command: remedy) {
        try refusal.tell(json: json)
      }
      let recorded = try change.add(entry)
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.journalEntry(recorded, JournalView(policy: change.policy, now: now))
        }
      }
      try console.print("\(kind.rawValue) of \(entry.day) recorded, entry \(recorded.number)")
    }

    /// The command that records a decision with its rationale.
    private var remedy: String {
      let day = on.map { " --on \(FixCommand.quoted($0))" } ?? ""
      return
        "ops journal add decision \(FixCommand.quoted(text ?? ""))\(day) --amount \(FixCommand.quoted(fields.amount ?? "")) --rationale '<why>'"
    }
  }
}
