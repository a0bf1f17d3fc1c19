import Arguments
import Domain
import Policy
import Store

extension Ops.KPI {
  /// Lists the KPIs.
  struct ListIndicators: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the KPIs with value, trend, target and light.",
      discussion: """
        Green is at target, yellow within 70 % of it, red beyond. Without a target, a value, or what it is compared with there is no \
        light.

        EXAMPLES:
          ops kpi list
          ops kpi list --group pipeline
          ops kpi list --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(help: "Only KPIs of a group.")
    var group: IndicatorGroup?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let moments = try moment.moments(in: policy.calendar)
      let day = policy.calendar.day(of: moments.now)
      let readings = try IndicatorReadings(
        place, policy, asOf: moments.asOf, clock: moments.now
      ).all(on: day).filter { group == nil || $0.definition.group == group }
      let console = Invocation.current.console
      guard !json else {
        return try console.printJSON { json in
          try json.member("day", day.description)
          try json.key("kpis")
          try json.array { json in
            for reading in readings {
              try json.newline()
              try json.object { try $0.reading(reading) }
            }
          }
        }
      }
      for line in IndicatorTable(readings, currency: policy.baseCurrency).lines { try console.print(line) }
    }
  }
}
