import Arguments
import Domain
import Policy
import Store

extension CRM {
  /// Puts deals away that are over.
  struct Archive: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a deal away that is over.",
      discussion: """
        Over is a lost deal, and a won one whose kickoff was held. Archived deals are left out of lists, the board and lint; \
        `crm edit D-12 --unset archived_date` takes one out again.

        EXAMPLES:
          crm archive D-12
          crm archive D-12 --reason 'answered the survey'

        Exit status: 0 archived, 1 refused or changed by somebody else in between, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: .deal, completion: .deals)
    var deal: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @OptionGroup var change: ChangeOptions

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let now = try clock.now(in: policy.calendar)
      let action = DealChange(place, policy, now: now, reason: reason, options: change)
      try action.perform(on: deal) { stored in
        var archived = stored.deal
        if let refusal = ArchiveGate.refusal(of: archived, policy, reason: reason) { throw refusal }
        archived.archivedDate = archived.archivedDate ?? policy.calendar.day(of: now)
        return DealChange.Draft(deal: archived)
      }
    }
  }
}
