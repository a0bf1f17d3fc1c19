import Arguments
import Domain
import Policy
import SQLite
import Store

extension Ops.KPI {
  /// Records a value.
  struct RecordIndicator: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: "Record what a KPI was on a day.",
      discussion: """
        A value that is recorded again for its day is a correction; the one before is kept. Money without a currency is in the policy's.

        EXAMPLES:
          ops kpi record velocity 34 --on 2026-02-13
          ops kpi record uptime '99.95 %' --note 'two restarts'
          ops kpi record mrr '12 400.00 EUR'
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: .kpi, completion: .kpis)
    var kpi: String

    @Argument(help: "The value, with or without its unit.")
    var value: String

    @Option(help: ArgumentHelp("The day that it is of; otherwise today.", valueName: "day"))
    var on: String?

    @Option(help: ArgumentHelp("What there is to say about it.", valueName: "text"))
    var note: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let definition = try IndicatorArgument.recorded(kpi, in: policy.indicators)
      let day = try EventTime.day(on, option: "on", now: clock.now(in: policy.calendar), calendar: policy.calendar)
      let point = IndicatorPoint(day: day, value: try reading(definition, policy))
      let note = note.flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
      let connection = try place.openForWriting()
      let (outcome, former) = try connection.transaction {
        let store = IndicatorStore(connection)
        let former = try store.value(of: definition.id, on: day)
        let foreseen = try store.outcome(of: point, note: note, for: definition.id)
        guard foreseen != .unchanged else { return (foreseen, former) }
        let time = try RecordingClock.next(in: connection, machine: Invocation.current.clock())
        let outcome = try store.record(
          point, note: note, for: definition.id, recordedAt: time, actor: Invocation.current.actor)
        return (outcome, former)
      }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("kpi", definition.id)
          try json.member("day", day.description)
          try json.figure(point.value)
          try json.member("note", note ?? former?.note)
          try json.member("outcome", outcome.rawValue)
          try json.member("was", former?.point.value.text)
        }
      }
      let text = "\(definition.id) \(point.value.text(in: definition.unit)) on \(day)"
      switch outcome {
      case .new: try console.print("\(text) recorded")
      case .corrected:
        try console.print("\(text) recorded, was \(former?.point.value.text(in: definition.unit) ?? "–")")
      case .unchanged: try console.print("\(text) is recorded already")
      }
    }

    private func reading(_ definition: IndicatorDefinition, _ policy: CompanyPolicy) throws -> IndicatorValue {
      do throws(IndicatorValue.Problem) {
        return try IndicatorValue(reading: value, in: definition.unit, currency: policy.baseCurrency)
      } catch {
        throw ValidationError(
          "The value '\(value)' is invalid for '<value>'. \(definition.id) takes \(error.form(of: definition.unit)).")
      }
    }
  }
}
