import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Moves deals from one owner to another.
  struct Reassign: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Move an owner's deals to somebody else.",
      discussion: """
        Moves what is still to be worked on: open and parked deals, and won ones until their kickoff; with --all also what is \
        over. One transaction, a version kept of each deal.

        EXAMPLES:
          crm reassign tobias felix --reason 'left the company' --dry-run
          crm reassign tobias felix --stage negotiation --reason 'knows the clients'
          crm reassign tobias felix --deal D-12 --deal D-40 --reason 'holidays'
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "Whose deals: id, name or e-mail.", completion: .owners)
    var from: String

    @Argument(help: "Who takes them; on the roster, where there is one.", completion: .owners)
    var to: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("Only deals in a stage.", valueName: "stage"), completion: .stages)
    var stage: String?

    @Option(help: ArgumentHelp("Only this deal; can be given several times.", valueName: "deal"), completion: .deals)
    var deal: [String] = []

    @Flag(help: "Also lost deals, won ones after their kickoff, and archived ones.")
    var all = false

    @Flag(name: [.customShort("n"), .long], help: "Print what would change, and store nothing.")
    var dryRun = false

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      if Reason.isMissing(reason) {
        throw ValidationError("Deals change their owner only with a reason. Add '--reason <text>'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let now = try clock.now(in: policy.calendar)
      let connection = try dryRun ? place.requireDatabase() : place.openForWriting()
      let moved =
        try dryRun
        ? deals(in: connection, policy, now).map { ($0.deal.id ?? "", $0.deal.label ?? "") }
        : connection.transaction { try reassign(in: connection, policy, now) }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("to", newOwner(in: connection, policy, now))
          try json.key("dry_run")
          try json.value(dryRun)
          try json.key("deals")
          try json.array { json in for (id, _) in moved { try json.value(id) } }
        }
      }
      let owner = try newOwner(in: connection, policy, now)
      for (id, label) in moved {
        try console.print(
          "\(DisplayText.line(id, limit: 40))  \(DisplayText.line(label, limit: 60)): owner → '\(DisplayText.line(owner))'"
        )
      }
      try console.flush()
      console.note(
        "\(LintReport.counted(moved.count, "deal")) \(dryRun ? "would go" : "went") to \(DisplayText.line(owner))")
    }

    /// Gives every deal its new owner; the ids and labels of those deals.
    private func reassign(in connection: Connection, _ policy: CompanyPolicy, _ now: Instant) throws -> [(
      String, String
    )] {
      let found = try deals(in: connection, policy, now)
      guard !found.isEmpty else { return [] }
      let owner = try newOwner(in: connection, policy, now)
      let change = DealWriter.Change(
        recordedAt: try RecordingClock.next(in: connection, machine: Invocation.current.clock()),
        actor: Invocation.current.actor, reason: reason)
      let writer = try DealWriter(connection)
      for stored in found {
        var deal = stored.deal
        deal.owner = owner
        try writer.update(number: stored.number, to: deal, entry: nil, change: change)
      }
      return found.map { ($0.deal.id ?? "", $0.deal.label ?? "") }
    }

    /// The deals to move.
    private func deals(in connection: Connection, _ policy: CompanyPolicy, _ now: Instant) throws -> [RecordedDeal] {
      let store = DealStore(connection)
      let owner = try newOwner(in: connection, policy, now)
      let words = try OwnerArgument.words(from, connection: connection)
      if words.contains(owner) {
        throw ValidationError("'\(from)' and '\(to)' are the same owner.")
      }
      let stage = try stage.map { try StageArgument.stage($0, in: policy.pipeline) }
      if !deal.isEmpty {
        return try deal.map { word in
          let found = try DealArgument.deal(word, in: store)
          guard found.deal.owner.map(words.contains) ?? false else {
            throw Failure(
              "\(found.deal.id ?? word) belongs to \(found.deal.owner ?? "nobody"), not to \(from)",
              remedy: "crm show \(FixCommand.quoted(found.deal.id ?? word))")
          }
          return found
        }
      }
      var query = DealQuery()
      query.owners = words
      query.stages = stage?.words ?? []
      query.includesArchived = all
      return try store.recordedDeals(in: query).filter { all || isToBeWorkedOn($0.deal, policy) }
    }

    private func isToBeWorkedOn(_ deal: Deal, _ policy: CompanyPolicy) -> Bool {
      switch deal.stage.flatMap({ policy.pipeline.stage($0) })?.role {
      case .open, .nurturing, nil: true
      case .won: deal.kickoffHeldDate == nil
      case .lost: false
      }
    }

    /// The new owner as deals write it: the id on the roster, which must be active, or the word where there is no roster.
    private func newOwner(in connection: Connection, _ policy: CompanyPolicy, _ now: Instant) throws -> String {
      let roster = try OwnerStore(connection).roster()
      guard !roster.isEmpty else { return to }
      guard let owner = roster.owner(to) else {
        _ = try OwnerArgument.words(to, connection: connection)
        throw ValidationError("'\(to)' is not on the roster. See 'crm owners list'.")
      }
      guard owner.isActive(on: policy.calendar.day(of: now)) else {
        throw Failure("\(owner.id) is not with the company now", remedy: "crm owners list")
      }
      return owner.id
    }
  }
}
