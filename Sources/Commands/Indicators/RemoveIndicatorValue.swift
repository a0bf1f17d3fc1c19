import Arguments
import Domain
import Policy
import SQLite
import Store

extension Ops.KPI {
  /// Takes a value back.
  struct RemoveIndicatorValue: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Take back what was recorded for a day.",
      discussion: """
        The value no longer counts; `ops kpi show` still tells that it was there.

        EXAMPLES:
          ops kpi remove velocity --on 2026-02-13
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: .kpi, completion: .kpis)
    var kpi: String

    @Option(help: ArgumentHelp("The day that the value is of.", valueName: "day"))
    var on: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let definition = try IndicatorArgument.recorded(kpi, in: policy.indicators)
      let day = try EventTime.day(on, option: "on", now: clock.now(in: policy.calendar), calendar: policy.calendar)
      _ = try place.requireDatabase()
      let connection = try place.openForWriting()
      let value = try connection.transaction {
        let store = IndicatorStore(connection)
        guard let value = try store.value(of: definition.id, on: day) else {
          throw Failure("\(definition.id) has no value for \(day)", remedy: "ops kpi show \(definition.id)")
        }
        try store.remove(
          definition.id, on: day,
          recordedAt: RecordingClock.next(in: connection, machine: Invocation.current.clock()))
        return value
      }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("kpi", definition.id)
          try json.member("day", day.description)
          try json.figure(value.point.value)
        }
      }
      try console.print("\(definition.id) \(value.point.value.text(in: definition.unit)) on \(day) taken back")
    }
  }
}
