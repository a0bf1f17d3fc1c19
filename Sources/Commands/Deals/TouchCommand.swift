import Arguments
import Domain
import Policy
import Store

extension CRM {
  /// Logs a contact with a deal.
  struct Touch: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Log a contact with a deal.",
      discussion: """
        Moves the last contact date forward and counts one touchpoint more. With --call it records the outcome of the sales call, \
        which then counts as held.

        EXAMPLES:
          crm touch D-12 --note 'asked for references'
          crm touch D-12 --on yesterday
          crm touch D-12 --call --notes 'needs it by May' --bant 3 --qualified
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: .deal, completion: .deals)
    var deal: String

    @Option(help: ArgumentHelp("The day of the contact; otherwise today.", valueName: "day"))
    var on: String?

    @Option(help: ArgumentHelp("What was said, for the log.", valueName: "text"))
    var note: String?

    @Flag(help: "It was the sales call.")
    var call = false

    @Option(help: ArgumentHelp("What the call brought.", valueName: "text"))
    var notes: String?

    @Option(help: ArgumentHelp("Budget, authority, need, timing: one point each.", valueName: "0-4"))
    var bant: Int?

    @Flag(inversion: .prefixedNo, help: "Whether the call qualified the lead.")
    var qualified: Bool?

    @OptionGroup var change: ChangeOptions

    mutating func validate() throws {
      guard call else {
        let options = [("notes", notes != nil), ("bant", bant != nil), ("qualified", qualified != nil)]
        if let (name, _) = options.first(where: \.1) {
          throw ValidationError("'--\(name)' is an outcome of the call. Add '--call'.")
        }
        return
      }
      guard notes?.isEmpty == false || Invocation.current.canAsk else {
        throw ValidationError("A call is held when its outcome is recorded. Add '--notes <text>'.")
      }
      if let bant, !(0...4).contains(bant) {
        throw ValidationError("The value '\(bant)' is invalid for '--bant <0-4>'. Write a number from 0 to 4.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let now = try clock.now(in: policy.calendar)
      let day = try EventTime.day(on, option: "on", now: now, calendar: policy.calendar)
      let outcome = call ? notes ?? Prompt.answer(to: "notes <what the call brought>") : nil
      if call, outcome == nil {
        throw ValidationError("A call is held when its outcome is recorded. Add '--notes <text>'.")
      }
      let action = DealChange(place, policy, now: now, reason: note, options: change)
      try action.perform(on: deal) { stored in
        var touched = stored.deal
        touched.lastContactDate = max(touched.lastContactDate ?? day, day)
        touched.firstContactDate = touched.firstContactDate ?? day
        touched.touchpointCount = (touched.touchpointCount ?? 0) + 1
        if call {
          touched.callDate = day
          touched.callNotes = outcome
          touched.bantScore = bant ?? touched.bantScore
          touched.qualified = qualified ?? touched.qualified
        }
        return DealChange.Draft(
          deal: touched, touchpoint: Touchpoint(kind: call ? .call : .contact, day: day, note: note ?? outcome))
      }
    }
  }
}
