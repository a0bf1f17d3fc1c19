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
    @OptionGroup var moment: MomentOptions

    @Argument(help: "The rule's code or name.", completion: .rules)
    var rule: String?

    @Argument(help: .deal, completion: .deals)
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
      let details = [field, until, reason]
      if list {
        guard rule == nil, !lift, details.allSatisfy({ $0 == nil }) else {
          throw ValidationError("'--list' lists all suppressions. Leave the rest out.")
        }
        return
      }
      if moment.asOf != nil { throw ValidationError("'--as-of' looks back. It goes with '--list'.") }
      guard rule != nil, deal != nil else { throw ValidationError("Name the rule and the deal.") }
      if lift {
        guard until == nil, reason == nil else {
          throw ValidationError("'--lift' ends a suppression. Leave '--until' and '--reason' out.")
        }
        return
      }
      guard until != nil else { throw ValidationError("A suppression needs an end. Add '--until <day>'.") }
      guard reason?.contains(where: { !$0.isWhitespace }) == true else {
        throw ValidationError("A suppression needs a reason. Add '--reason <text>'.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let calendar = try place.policy().calendar
      let moments = try moment.moments(in: calendar)
      let today = calendar.day(of: moments.now)
      guard !list else {
        return try SuppressionList(today: today, asOf: moments.asOf).print(in: place.requireDatabase(), json: json)
      }
      let change = SuppressionChange(
        rule: try suppressible(rule ?? ""), deal: deal ?? "", field: try field.map(fieldName))
      let end = try until.map { try endDay($0, today) }
      _ = try place.requireDatabase()
      let connection = try place.openForWriting()
      guard let end, let reason else { return try tell(change, on: change.lift(in: connection)) }
      try tell(change, on: change.suppress(until: end, reason: reason, in: connection), until: end)
    }

    /// The code of a rule whose findings can be suppressed.
    private func suppressible(_ word: String) throws -> String {
      let rule = try RuleArgument.rule(word)
      // What is recorded can always be lifted.
      guard !lift else { return rule.code }
      guard rule.family != .suppressions else {
        throw ValidationError("\(rule.code) is about suppressions. Lift or renew the one that it names.")
      }
      guard rule.subject == .deal else {
        throw ValidationError(
          "\(rule.code) is about \(rule.subject == .owner ? "owners" : "the whole pipeline"). Only findings about a deal can be suppressed."
        )
      }
      return rule.code
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

    private func tell(_ change: SuppressionChange, on id: String, until end: Day? = nil) throws {
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("rule", change.rule)
          try json.member("deal", id)
          try json.member("field", change.field)
          try json.member("until", end?.description)
          try json.member("reason", reason)
        }
      }
      let name = DisplayText.line(id, limit: 40)
      try console.print(
        end.map { "\(change.what) is suppressed on \(name) until \($0)" } ?? "\(change.what) is judged again on \(name)"
      )
    }
  }
}
