import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Adds a deal.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a deal.",
      discussion: """
        A deal begins in the first stage unless another is named, and is judged as by crm move. It belongs to whoever adds it, if \
        the roster knows them. On a terminal, what is missing is asked for.

        EXAMPLES:
          crm add 'Website relaunch' --company 'Fjord Kaffe AS' --name 'Kari Moe' --email kari@fjordkaffe.no --owner anna \
        --contacted today --next 'send first message' --on tomorrow
          crm add 'Chat' --company Voda --stage contacted --set source=fair --dry-run

        Exit status: 0 added, 1 refused, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "What the deal is about.")
    var title: String?

    @Option(help: ArgumentHelp("The company that would buy.", valueName: "name"))
    var company: String?

    @Option(help: ArgumentHelp("The contact person.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The contact person's e-mail address.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("Who owns the deal; otherwise you.", valueName: "owner"), completion: .owners)
    var owner: String?

    @Option(help: ArgumentHelp("The stage; otherwise the first.", valueName: "stage"), completion: .stages)
    var stage: String?

    @Option(help: ArgumentHelp("The day of the last contact.", valueName: "day"))
    var contacted: String?

    @Option(help: ArgumentHelp("What happens next.", valueName: "text"))
    var next: String?

    @Option(help: ArgumentHelp("The day it happens.", valueName: "day"))
    var on: String?

    @Option(help: ArgumentHelp("Any field and its value.", valueName: "field=value"), completion: .changes)
    var set: [String] = []

    @Option(help: ArgumentHelp("When the deal came up; otherwise now.", valueName: "moment"))
    var at: String?

    @Option(help: ArgumentHelp("Why it is added.", valueName: "text"))
    var reason: String?

    @Flag(name: [.customShort("n"), .long], help: "Print what would be added, and store nothing.")
    var dryRun = false

    @Flag(help: "Add it although a deal of the same person or company and title is there.")
    var force = false

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let now = try clock.now(in: policy.calendar)
      let moment = try EventTime.moment(at, option: "at", now: now, calendar: policy.calendar)
      let connection = try place.openForWriting()
      var addition = DealAddition(policy: policy, now: now, moment: moment, reason: reason, isForced: force)
      addition.sets = sets
      do {
        if Invocation.current.canAsk, let refusal = try addition.refusal(in: connection) {
          addition.sets += refusal.askForMissing(policy, now: now)
        }
        let (deal, recordedAt) = try dryRun ? (addition.deal(in: connection), nil) : addition.store(in: connection)
        try tell(deal, recordedAt: recordedAt)
      } catch var refusal as MoveRefusal {
        refusal.given = addition.sets
        try refusal.tell(json: json)
        throw ExitCode(1)
      }
    }

    /// Everything that was given, as `field=value`.
    private var sets: [String] {
      let given: [(DealField, String?)] = [
        (.title, title), (.company, company), (.name, name), (.email, email), (.owner, owner), (.stage, stage),
        (.lastContactDate, contacted), (.nextStep, next), (.nextStepDate, on),
      ]
      return given.compactMap { field, value in value.map { "\(field)=\($0)" } } + set
    }

    private func tell(_ deal: Deal, recordedAt: Instant?) throws {
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.key("deal")
          try json.deal(deal)
          try json.member("deal_version", recordedAt == nil ? 0 : 1)
          try json.member("recorded_at", recordedAt?.description)
          try json.key("dry_run")
          try json.value(dryRun)
        }
      }
      let id = deal.id.map { DisplayText.line($0, limit: 40) } ?? "a deal"
      try console.print(
        "\(dryRun ? "would add" : "added") \(id)\(deal.label.map { "  " + DisplayText.line($0) } ?? "")")
      for line in ChangeReport.lines(of: Deal().changes(to: deal)) where !line.hasPrefix("id:") {
        try console.print("  \(line)")
      }
    }
  }
}
