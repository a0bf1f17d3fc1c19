import Arguments
import Domain
import Policy
import Reporting
import SQLite
import Store

extension Report {
  /// Writes the dashboard of the company's indicators.
  struct KPI: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "kpi", abstract: "Write the KPI dashboard of a month.",
      discussion: """
        Each KPI of the policy with its value, target, light, trend and history on the last day of the month. The month is the running \
        one in its last seven days, marked "to date", else the last.

        EXAMPLES:
          report kpi
          report kpi --month 2026-02 --stdout
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(
      help: ArgumentHelp(
        "The month; otherwise the running one in its last seven days, else the last.", valueName: "month"))
    var month: String?

    @OptionGroup var options: ReportOptions

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let asked = try moment.moments(in: policy.calendar)
      let today = policy.calendar.day(of: asked.now)
      let month = try PeriodArgument.month(month, option: "month", today: today) ?? Month.reported(on: today)
      let moments = PeriodMoments(
        lastDay: month.lastDay, graceDays: policy.reports.graceDays, now: asked.now, asOf: asked.asOf,
        calendar: policy.calendar)
      let last = min(month.lastDay, policy.calendar.day(of: moments.clock))
      let readings = try IndicatorReadings(place, policy, asOf: moments.recordings, clock: moments.clock)
      let language = options.language(policy)
      let dashboard = IndicatorDashboard(
        month: month, moments: moments, calendar: policy.calendar, currency: policy.baseCurrency,
        policyDigest: try place.policyDigest(),
        readings: readings.all(on: last))
      let publication = ReportPublication(
        document: dashboard.document(in: language), kind: .kpi, period: month.description, dated: month.lastDay,
        templates: ProjectTemplates(folder: place.folder, language: language),
        usualLanguage: ReportOptions.usualLanguage(policy), options: options)
      try publication.show(try publication.publish(in: place))
    }
  }
}

extension ReportKind {
  /// The dashboard of the company's indicators.
  static let kpi = ReportKind(
    id: "kpi", fileName: "kpi-dashboard", summary: "the KPI dashboard of a month", period: .month
  ) { policy, language in
    let month = Month(containing: Day("2026-02-20") ?? .first)
    let moments = PeriodMoments(
      lastDay: month.lastDay, graceDays: 0, now: policy.calendar.start(of: month.lastDay.advanced(by: 2)),
      calendar: policy.calendar)
    return IndicatorDashboard(
      month: month, moments: moments, calendar: policy.calendar, currency: policy.baseCurrency, policyDigest: "",
      readings: policy.indicators.readings(recorded: [:], on: month.lastDay)
    ).document(in: language)
  }
}
