import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM {
  /// Shows the sales figures of a week.
  struct Funnel: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the sales figures of a week, the conversions, and the health of the pipeline.",
      discussion: """
        A figure counts the deals that entered a stage in the week, by when it happened; a deal that skips stages passes them, and \
        counts once. Where history does not know when a deal entered a stage, its own dates tell: the first contact, the call, the offer, \
        the close. A call is held when its outcome was logged, or where none is logged, on the call date of a deal with call notes. \
        Conversions are of the deals that entered the first stage in the 90 days that end with the week. Stages, targets, \
        benchmarks and days are in opsmind.yaml under sales.

        The week is the running one from Friday on, else the last. A past week is seen from its end, with what was recorded until then \
        and the days of grace in opsmind.yaml.

        EXAMPLES:
          crm funnel
          crm funnel --week 2026-W07 --owner anna
          crm funnel --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var whose: OwnerScopeOptions

    @Option(help: ArgumentHelp("The week; otherwise the running one from Friday on, else the last.", valueName: "week"))
    var week: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let asked = try moment.moments(in: policy.calendar)
      let reading = SalesReading(
        connection: connection, policy: policy, owners: try whose.words(in: connection, asOf: asked.asOf))
      let today = policy.calendar.day(of: asked.now)
      let week = try PeriodArgument.week(week, option: "week", today: today) ?? ISOWeek.reported(on: today)
      let moments = reading.moments(of: week, now: asked.now, asOf: asked.asOf)
      let (figures, health) = try reading.funnel(week, moments)
      let text = FunnelText(
        figures: figures, health: health, moments: moments, conversionDays: policy.sales.conversionDays,
        calendar: policy.calendar)
      try json ? text.printJSON() : text.print()
      if let recordings = moments.recordings, let first = try DealStore.firstRecording(in: connection),
        first > recordings
      {
        Invocation.current.console.note(
          "nothing had been recorded by \(policy.calendar.localText(of: recordings)); an import with --backdate records deals under their own dates"
        )
      }
    }
  }
}
