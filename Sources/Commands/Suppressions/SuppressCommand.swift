import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

extension CRM {
  /// Accepts a finding for some time.
  struct Suppress: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Accept a rule's findings about a deal until a day, with a reason.",
      discussion: """
        Suppressed findings are not shown and do not fail a lint; hygiene still counts them, for an exception mends nothing. Past its \
        day a suppression is itself a finding (X001), and so is one that finds nothing to suppress (X002).

        EXAMPLES:
          crm suppress N001 D-12 --until 2026-03-31 --reason 'the client is on leave'
          crm suppress R001 D-12 --field email --until +4w --reason 'only reachable by phone'
          crm suppress --lift N001 D-12
          crm suppress --list
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The rule's code or name.", completion: .rules)
    var rule: String?

    @Argument(help: "The deal: its id, external id, the beginning of one, or its company.", completion: .deals)
    var deal: String?

    @Option(
      help: ArgumentHelp("Only findings at this field; otherwise about the whole deal.", valueName: "field"),
      completion: .fields)
    var field: String?

    @Option(help: ArgumentHelp("The last day on which it holds.", valueName: "day"))
    var until: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @Flag(help: "End the suppression.")
    var lift = false

    @Flag(help: "List the suppressions.")
    var list = false

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      if list {
        if rule != nil || lift { throw ValidationError("'--list' lists all suppressions. Leave the rest out.") }
        return
      }
      guard rule != nil, deal != nil else { throw ValidationError("Name the rule and the deal.") }
      if lift { return }
      guard until != nil else { throw ValidationError("A suppression needs an end. Add '--until <day>'.") }
      guard reason?.isEmpty == false else {
        throw ValidationError("A suppression needs a reason. Add '--reason <text>'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let calendar = try place.policy().calendar
      let today = calendar.day(of: try clock.now(in: calendar))
      guard !list else { return try SuppressionList(today: today).print(in: place.requireDatabase(), json: json) }
      let code = try RuleArgument.rule(rule ?? "").code
      let name = try field.map(fieldName)
      let end = try until.map { try endDay($0, today) }
      _ = try place.requireDatabase()
      let connection = try place.openForWriting()
      let (id, wasThere) = try connection.transaction {
        let found = try DealArgument.deal(deal ?? "", in: DealStore(connection))
        let store = SuppressionStore(connection)
        let time = try RecordingClock.next(in: connection, machine: Invocation.current.clock())
        let id = found.deal.id ?? "D-\(found.number)"
        guard !lift, let end, let reason else {
          return (id, try store.lift(rule: code, deal: found.number, field: name, recordedAt: time))
        }
        try store.suppress(
          rule: code, deal: found.number, field: name, until: end, reason: reason, recordedAt: time,
          actor: Invocation.current.actor)
        return (id, true)
      }
      let at = name.map { " at \($0)" } ?? ""
      guard wasThere else {
        throw Failure("\(code)\(at) is not suppressed on \(id)", remedy: "crm suppress --list")
      }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("rule", code)
          try json.member("deal", id)
          try json.member("field", name)
          try json.member("until", lift ? nil : end?.description)
          try json.member("reason", lift ? nil : reason)
        }
      }
      try console.print(
        lift
          ? "\(code)\(at) is judged again on \(id)"
          : "\(code)\(at) is suppressed on \(id) until \(end?.description ?? "")")
    }

    private func endDay(_ word: String, _ today: Day) throws -> Day {
      guard let day = DayExpression.day(word, today: today) else { throw EventTime.invalidDay(word, option: "until") }
      guard day >= today else {
        throw ValidationError("The value '\(word)' is invalid for '--until <day>'. The day has passed.")
      }
      return day
    }

    private func fieldName(_ word: String) throws -> String {
      word.hasPrefix("custom:") ? String(word.dropFirst("custom:".count)) : try FieldArgument.field(word).rawValue
    }
  }
}
