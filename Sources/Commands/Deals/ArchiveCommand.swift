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
        if let refusal = refusal(of: archived, policy) { throw refusal }
        archived.archivedDate = archived.archivedDate ?? policy.calendar.day(of: now)
        return DealChange.Draft(deal: archived)
      }
    }

    /// Why a deal is not over; nil when it is.
    private func refusal(of deal: Deal, _ policy: CompanyPolicy) -> MoveRefusal? {
      let stage = deal.stage.flatMap { policy.pipeline.stage($0) }
      let problem: MoveRefusal.Objection? =
        switch stage?.role {
        case .lost: nil
        case .won where deal.kickoffHeldDate != nil: nil
        case .won: .kickoffNotHeld
        case .open, .nurturing, nil: .notOver(stage?.name ?? deal.stage ?? "no stage")
        }
      return problem.map {
        MoveRefusal(deal: deal, asked: "be archived", stage: nil, reason: reason, objections: [$0])
      }
    }
  }
}

extension MoveRefusal.Objection {
  /// A won deal waits for its kickoff.
  fileprivate static var kickoffNotHeld: Self {
    Self(
      code: "S007", name: "stage-contradicts-data", field: DealField.kickoffHeldDate.rawValue,
      message: "the kickoff was not held yet",
      remedy: [RemedyPart(field: DealField.kickoffHeldDate.rawValue, value: DealField.kickoffHeldDate.placeholder)])
  }

  /// A deal in a stage that is no end.
  fileprivate static func notOver(_ stage: String) -> Self {
    Self(
      code: "S007", name: "stage-contradicts-data", field: DealField.stage.rawValue,
      message: "in \(stage), and only what is over can be archived: a lost deal, or a won one whose kickoff was held",
      remedy: [])
  }
}
