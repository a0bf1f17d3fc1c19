import Arguments
import Domain
import Policy
import Store

extension CRM {
  /// Moves a deal to another stage.
  struct Move: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move a deal to another stage.",
      discussion: """
        Refused while the deal does not say what the stage asks for, or a rule of crm lint would find an error in it there; \
        each objection comes with the command that answers it. On a terminal, what is missing is asked for.

        EXAMPLES:
          crm move D-12 response --reason 'answered by mail'
          crm move D-12 offer_sent --reason 'they asked for it' --set offer_amount=12500 --set currency=EUR
          crm move D-12 contacted --reason 'met at the fair' --at 2026-02-18T14:00

        Exit status: 0 moved, 1 refused or changed by somebody else in between, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: .deal, completion: .deals)
    var deal: String

    @Argument(help: "The stage: its id, name or alias.", completion: .stages)
    var stage: String

    @Option(help: ArgumentHelp("Why the deal moves.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("A field to set in the same step.", valueName: "field=value"), completion: .changes)
    var set: [String] = []

    @Option(help: ArgumentHelp("When it happened; otherwise now.", valueName: "moment"))
    var at: String?

    @OptionGroup var change: ChangeOptions

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let now = try clock.now(in: policy.calendar)
      let target = try StageArgument.stage(stage, in: policy.pipeline)
      let moment = try EventTime.moment(at, option: "at", now: now, calendar: policy.calendar)
      guard let reason = Reason.isMissing(self.reason) ? Prompt.answer(to: "reason <why>") : self.reason else {
        throw ValidationError("A deal changes its stage only with a reason. Add '--reason <text>'.")
      }
      var action = DealChange(place, policy, now: now, reason: reason, options: change)
      var sets = set
      if Invocation.current.canAsk {
        let foreseen = try action.foresee(deal) { try draft(of: $0, sets, target, moment, policy, now) }
        sets += foreseen.refusal?.askForMissing(policy, now: now) ?? []
        // Whoever types answers has seen this version and no other.
        action.expectedVersion = action.expectedVersion ?? foreseen.version
      }
      action.sets = sets
      try action.perform(on: deal) { try draft(of: $0, sets, target, moment, policy, now) }
    }

    private func draft(
      of stored: RecordedDeal, _ sets: [String], _ target: Stage, _ moment: Instant, _ policy: CompanyPolicy,
      _ now: Instant
    ) throws -> DealChange.Draft {
      guard stored.deal.stage.flatMap({ policy.pipeline.stage($0) }) !== target else {
        throw Failure(
          "\(stored.deal.id ?? "the deal") is in \(target.name) already",
          remedy: "crm show \(FixCommand.quoted(stored.deal.id ?? ""))")
      }
      var moved = try DealEdits(set: sets, policy: policy, now: now).applied(to: stored.deal)
      guard moved.stage == stored.deal.stage else {
        throw ValidationError("The stage is the argument behind the deal. Leave '--set stage=…' out.")
      }
      try PlannedDays.check(
        moved, changedFrom: stored.deal, notBefore: policy.calendar.day(of: moment),
        remedy: "say when the deal moved with '--at <moment>'")
      moved.stage = target.id
      moved.stageEnteredAt = moment
      return DealChange.Draft(deal: moved, movedAt: moment)
    }
  }
}

/// Reads when something happened.
enum EventTime {
  /// The moment of an option's text, which must not lie ahead; `now` without a text.
  static func moment(_ text: String?, option: String, now: Instant, calendar: CompanyCalendar) throws -> Instant {
    guard let text else { return now }
    guard let moment = DayExpression.instant(text, now: now, calendar: calendar) else {
      throw ValidationError(
        "The value '\(text)' is invalid for '--\(option) <moment>'. Write a day as 2026-02-20 or yesterday, a moment as 2026-02-20T14:30."
      )
    }
    guard moment <= now else {
      throw ValidationError(
        "The value '\(text)' is invalid for '--\(option) <moment>'. What happened cannot lie ahead.")
    }
    return moment
  }

  /// The day of an option's text, which must not lie ahead; today without a text.
  static func day(_ text: String?, option: String, now: Instant, calendar: CompanyCalendar) throws -> Day {
    let today = calendar.day(of: now)
    guard let text else { return today }
    guard let day = DayExpression.day(text, today: today) else { throw invalidDay(text, option: option) }
    guard day <= today else {
      throw ValidationError("The value '\(text)' is invalid for '--\(option) <day>'. What happened cannot lie ahead.")
    }
    return day
  }

  /// Says what a day may be written as.
  static func invalidDay(_ text: String, option: String) -> ValidationError {
    ValidationError(
      "The value '\(text)' is invalid for '--\(option) <day>'. Write a day as \(DayExpression.forms).")
  }
}
