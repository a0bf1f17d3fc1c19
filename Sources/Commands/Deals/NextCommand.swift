import Arguments
import Domain
import Policy
import Store

extension CRM {
  /// Says what happens next with a deal.
  struct Next: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what happens next with a deal, and when.",
      discussion: """
        EXAMPLES:
          crm next D-12 'send terms' --on +3d
          crm next D-12 'call Kari' --on fri
          crm next D-12 'sent the brochure' --on 2026-02-10 --at 2026-02-09
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: .deal, completion: .deals)
    var deal: String

    @Argument(help: "What happens next.")
    var step: String?

    @Option(help: ArgumentHelp("The day it happens.", valueName: "day"))
    var on: String?

    @Option(help: ArgumentHelp("When it was planned, for a step of the past; otherwise now.", valueName: "moment"))
    var at: String?

    @OptionGroup var change: ChangeOptions

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let now = try clock.now(in: policy.calendar)
      let today = policy.calendar.day(of: now)
      let planned = policy.calendar.day(of: try EventTime.moment(at, option: "at", now: now, calendar: policy.calendar))
      guard let step = step.flatMap({ $0.isEmpty ? nil : $0 }) ?? Prompt.answer(to: "next step") else {
        throw ValidationError("Say what happens next: crm next \(FixCommand.quoted(deal)) '<next step>' --on <day>.")
      }
      guard let word = on ?? Prompt.answer(to: "on <\(DayExpression.forms)>") else {
        throw ValidationError("Say when it happens. Add '--on <day>'.")
      }
      guard let day = DayExpression.day(word, today: today) else { throw EventTime.invalidDay(word, option: "on") }
      var plan = Deal()
      plan.nextStepDate = day
      try PlannedDays.check(
        plan, changedFrom: Deal(), notBefore: planned, remedy: "say when it was planned with '--at <moment>'")
      try DealChange(place, policy, now: now, options: change).perform(on: deal) { stored in
        var edited = stored.deal
        edited.nextStep = step
        edited.nextStepDate = day
        return DealChange.Draft(deal: edited)
      }
    }
  }
}
