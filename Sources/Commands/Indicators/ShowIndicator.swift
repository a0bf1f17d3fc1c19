import Arguments
import Domain
import Policy
import SQLite
import Store

extension Ops.KPI {
  /// Shows a KPI.
  struct ShowIndicator: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show a KPI with its definition and every value.",
      discussion: """
        EXAMPLES:
          ops kpi show velocity
          ops kpi show hygiene --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Argument(help: .kpi, completion: .kpis)
    var kpi: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let definition = try IndicatorArgument.definition(kpi, in: policy.indicators)
      let moments = try moment.moments(in: policy.calendar)
      let day = policy.calendar.day(of: moments.now)
      let readings = try IndicatorReadings(
        place, policy, asOf: moments.asOf, clock: moments.now
      ).all(on: day)
      guard let reading = readings.first(where: { $0.definition.id == definition.id }) else { return }
      let versions = try place.openForReading().map {
        try IndicatorStore($0, asOf: moments.asOf).versions(of: definition.id)
      }
      let sheet = IndicatorSheet(
        reading: reading, versions: definition.source == .recorded ? versions ?? [] : [], asOf: moments.asOf,
        policy: policy)
      try json ? sheet.printJSON() : sheet.printText()
    }
  }
}
