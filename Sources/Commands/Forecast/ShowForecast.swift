import Arguments
import Domain
import Policy
import SQLite
import Store

extension CRM.Forecast {
  /// Shows the forecast by month, or the bridge to it.
  struct ShowForecast: ParsableCommand {
    /// What the forecast is split by.
    enum Group: String, CaseIterable, ExpressibleByArgument {
      case owner, stage
    }

    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the forecast by month, or why it changed in a week.",
      discussion: """
        The month is that of the expected close, of a won deal that of its closed date. Commit is what is won and the open deals in \
        category commit; Best case what is won and all open deals; Expected what is won and the open deals by their probability. \
        Category and probability are the stage's until they are set by hand. Amounts of different currencies are never added; \
        deals without a date, an amount or a currency, and those in category omitted, are told apart.

        With --bridge: from what was Expected when the week before ended to what was when the week ended, or is now while it runs, \
        by cause. What counts is what had been recorded then. Each deal has one cause a month, and the causes add up exactly.

        EXAMPLES:
          crm forecast show --months 6 --by owner
          crm forecast show --from 2026-01 --to 2026-03 --as-of 2026-02-01 --json
          crm forecast show --bridge 2026-W08 --month 2026-02 --details
          crm forecast show --bridge 2026-W08 --owner anna
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var whose: OwnerScopeOptions

    @Option(help: ArgumentHelp("How many months from the running one on; otherwise 3.", valueName: "count"))
    var months: Int?

    @Option(help: ArgumentHelp("The first month; otherwise the running one.", valueName: "month"))
    var from: String?

    @Option(help: ArgumentHelp("The last month.", valueName: "month"))
    var to: String?

    @Option(help: "Split each month.")
    var by: Group?

    @Option(help: ArgumentHelp("Tell why the forecast changed in a week.", valueName: "week"))
    var bridge: String?

    @Option(
      help: ArgumentHelp(
        "The only month of the bridge; otherwise that of the week's Friday and the two after it.", valueName: "month"))
    var month: String?

    @Flag(help: "List the deals of each cause of the bridge.")
    var details = false

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      if let months { try PeriodArgument.checkMonths(months) }
      if months != nil, to != nil {
        throw ValidationError("'--months' and '--to' both say where the forecast ends. Leave one of them out.")
      }
      if bridge == nil {
        if month != nil { throw ValidationError("'--month' is about a bridge. Add '--bridge <week>'.") }
        if details { throw ValidationError("'--details' is about a bridge. Add '--bridge <week>'.") }
      } else if months != nil || from != nil || to != nil || by != nil {
        throw ValidationError("A bridge has the months of its week. Write '--month <month>' for another one.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let moments = try moment.moments(in: policy.calendar)
      let reading = SalesReading(
        connection: connection, policy: policy, owners: try whose.words(in: connection, asOf: moments.asOf))
      let today = policy.calendar.day(of: moments.now)
      guard let week = try PeriodArgument.week(bridge, option: "bridge", today: today) else {
        return try show(reading, moments.asOf, today)
      }
      let months = try PeriodArgument.month(month, option: "month").map { $0...$0 } ?? SalesReading.bridgeMonths(week)
      let now = Invocation.current.clock()
      let text = ForecastBridgeText(
        week: week, moments: reading.bridgeMoments(week, now: now, asOf: moments.asOf),
        calendar: policy.calendar, hasOwner: whose.owner != nil, showsDetails: details,
        bridge: try reading.bridge(week, months: months, now: now, asOf: moments.asOf, keepsDetails: details))
      try json ? text.printJSON() : text.print()
    }

    private func show(_ reading: SalesReading, _ asOf: Instant?, _ today: Day) throws {
      let range = try range(today)
      let text = ForecastText(
        months: range, current: Month(containing: today), hidesOverdue: from != nil, group: by?.rawValue,
        groups: try groups(reading, asOf))
      try json ? text.printJSON(today: today) : text.print()
    }

    /// The months to show.
    private func range(_ today: Day) throws -> ClosedRange<Month> {
      let running = Month(containing: today)
      let last = try PeriodArgument.month(to, option: "to")
      let first = try PeriodArgument.month(from, option: "from") ?? min(running, last ?? running)
      let end = last ?? first.advanced(by: (months ?? 3) - 1)
      guard first <= end else {
        throw ValidationError("The forecast would end in \(end), before it begins in \(first). Exchange the months.")
      }
      let count = first.months(to: end) + 1
      guard count <= PeriodArgument.mostMonths else {
        throw ValidationError(
          "From \(first) to \(end) there are \(count) months. Ask for at most \(PeriodArgument.mostMonths).")
      }
      return first...end
    }

    /// The forecasts to show, by owner or stage where that was asked for.
    private func groups(_ reading: SalesReading, _ asOf: Instant?) throws -> [(name: String?, tally: ForecastTally)] {
      guard let by else { return [(nil, try reading.forecast(asOf: asOf))] }
      let pipeline = reading.policy.pipeline
      let roster = try OwnerStore(reading.connection).roster(asOf: asOf)
      let tallies = try reading.forecasts(asOf: asOf) { deal, stage in
        switch by {
        case .owner: deal.owner.map { roster.owner($0)?.id ?? $0 }
        case .stage: stage?.id
        }
      }
      let order = Dictionary(
        pipeline.stages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      // Stages in their order, owners by their ids, deals without one last.
      func key(_ name: String?) -> (Int, String) {
        guard let name else { return (.max, "") }
        return (by == .stage ? order[name] ?? pipeline.stages.count : 0, name)
      }
      return tallies.sorted { key($0.key) < key($1.key) }.map { ($0.key, $0.value) }
    }
  }
}
