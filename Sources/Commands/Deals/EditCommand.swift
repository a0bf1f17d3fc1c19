import Arguments
import Domain
import Policy
import Store

extension CRM {
  /// Changes fields of a deal.
  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change fields of a deal.",
      discussion: """
        Fields have the names of the product's own CSV: \(DealField.allCases.map(\.rawValue).joined(separator: ", ")); a field of \
        your own is written custom:NAME. Days may be words: tomorrow, fri, +3d. The version before is kept. Setting the stage \
        is a move, and judged as by crm move.

        EXAMPLES:
          crm edit D-12 --set next_step='send terms' --set next_step_date=+3d
          crm edit D-12 --unset probability --reason 'the stage says enough'
          crm edit D-12 --set offer_amount=12500 --if-version 4

        Exit status: 0 changed, 1 refused or changed by somebody else in between, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: .deal, completion: .deals)
    var deal: String

    @Option(
      help: ArgumentHelp("A field and its new value; with no value it is made empty.", valueName: "field=value"),
      completion: .changes)
    var set: [String] = []

    @Option(help: ArgumentHelp("A field to make empty.", valueName: "field"), completion: .fields)
    var unset: [String] = []

    @Option(help: ArgumentHelp("Why; needed to change the stage.", valueName: "text"))
    var reason: String?

    @OptionGroup var change: ChangeOptions

    mutating func validate() throws {
      if set.isEmpty, unset.isEmpty {
        throw ValidationError("Nothing to change. Say what with '--set field=value' or '--unset field'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let now = try clock.now(in: policy.calendar)
      let edits = try DealEdits(set: set, unset: unset, policy: policy, now: now)
      try DealChange(place, policy, now: now, reason: reason, options: change).perform(on: deal) { stored in
        let edited = try edits.applied(to: stored.deal)
        if edited.stage != stored.deal.stage, Reason.isMissing(reason) {
          throw ValidationError("A deal changes its stage only with a reason. Add '--reason <text>'.")
        }
        try PlannedDays.check(
          edited, changedFrom: stored.deal, notBefore: policy.calendar.day(of: now),
          remedy: "record a step of the past with 'crm next --at <moment>'")
        if edited.archivedDate != nil, stored.deal.archivedDate == nil,
          let refusal = ArchiveGate.refusal(of: edited, policy, reason: reason)
        {
          throw refusal
        }
        return DealChange.Draft(deal: edited)
      }
    }
  }
}
