import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Changes fields of a deal.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change fields of a deal.",
      discussion: """
        Fields have the names of the product's own CSV: \(DealField.allCases.map(\.rawValue).joined(separator: ", ")); a field of \
        your own is written custom:NAME. The version before is kept.

        EXAMPLES:
          crm edit D-12 --set next_step='send terms' --set next_step_date=2026-02-27
          crm edit D-12 --set stage=closed_lost --set lost_reason=price --reason 'too dear'
          crm edit D-12 --unset probability
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The deal's id or external id.", completion: .deals)
    var deal: String

    @Option(
      help: ArgumentHelp("A field and its new value; with no value it is made empty.", valueName: "field=value"),
      completion: .changes)
    var set: [String] = []

    @Option(help: ArgumentHelp("A field to make empty.", valueName: "field"), completion: .fields)
    var unset: [String] = []

    @Option(help: ArgumentHelp("Why; needed to change the stage.", valueName: "text"))
    var reason: String?

    @Flag(name: [.customShort("n"), .long], help: "Print what would change, and store nothing.")
    var dryRun = false

    mutating func validate() throws {
      if set.isEmpty, unset.isEmpty {
        throw ValidationError("Nothing to change. Say what with '--set field=value' or '--unset field'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let edits = try DealEdits(set: set, unset: unset, policy: policy)
      let now = try clock.now(in: policy.calendar)
      _ = try place.requireDatabase()
      let connection = try place.openForWriting()
      let console = Invocation.current.console
      try connection.transaction {
        let store = DealStore(connection)
        let stored = try DealArgument.deal(deal, in: store)
        var edited = try edits.applied(to: stored.deal)
        let isMove = edited.stage != stored.deal.stage
        if isMove, reason == nil {
          throw ValidationError("A deal changes its stage only with a reason. Add '--reason <text>'.")
        }
        if isMove, edited.stageEnteredAt == stored.deal.stageEnteredAt { edited.stageEnteredAt = now }
        let changes = stored.deal.changes(to: edited)
        let name = DisplayText.line(stored.deal.id ?? "")
        if !dryRun, !changes.isEmpty {
          let entry =
            isMove
            ? edited.stage.map { DealWriter.Entry(stage: $0, enteredAt: edited.stageEnteredAt, isWitnessed: true) }
            : nil
          try DealWriter(connection).update(
            number: stored.number, to: edited, entry: entry,
            change: DealWriter.Change(
              recordedAt: Invocation.current.clock(), actor: Invocation.current.actor, reason: reason))
        }
        for change in changes {
          try console.print(
            "\(name): \(DisplayText.line(change.field, limit: 60)): \(DisplayText.value(change.old)) → \(DisplayText.value(change.new))"
          )
        }
        if changes.isEmpty { try console.print("\(name): nothing changed") }
      }
    }
  }
}
