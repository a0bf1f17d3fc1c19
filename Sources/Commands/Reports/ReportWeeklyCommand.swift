import Arguments
import Domain
import Foundation
import Policy
import Reporting
import Sending
import SQLite
import Store

extension Report {
  /// Writes the operations report of a week.
  struct Weekly: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write the operations report of a week.",
      discussion: """
        Pipeline, forecast with what changed it, hygiene by owner, blockers, risks, decisions and indicators, with an executive \
        summary on top. The files go to the project's reports/, dated the Friday of the week. A section that you wrote in the \
        Markdown file is kept when the report is written anew, and so is a generated part that you edited; it is named then.

        The week is the running one from Friday on, else the last. A past week is seen from its end, with what was recorded until then \
        and the days of grace in opsmind.yaml, so that it reads the same next year.

        \(SendOptions.environmentHelp)

        EXAMPLES:
          report weekly
          report weekly --week 2026-W08 --lang de --format html
          report weekly --summary
          report weekly --send mattermost --dry-run
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(help: ArgumentHelp("The week; otherwise the running one from Friday on, else the last.", valueName: "week"))
    var week: String?

    @OptionGroup var options: ReportOptions

    @Flag(help: "Leave out the names of people and companies, and e-mail addresses.")
    var redact = false

    @Flag(help: "Print the executive summary, one screen of plain text, and write no file.")
    var summary = false

    @OptionGroup var sending: SendOptions

    func validate() throws {
      if !sending.send.isEmpty, summary || options.stdout {
        throw ValidationError(
          "--send sends the summary and names the files; leave out \(summary ? "--summary" : "--stdout").")
      }
      guard summary else { return }
      if options.stdout || options.output != nil || !options.format.isEmpty {
        throw ValidationError("--summary prints plain text; leave out --stdout, --output and --format.")
      }
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let asked = try moment.moments(in: policy.calendar)
      let today = policy.calendar.day(of: asked.now)
      let week = try PeriodArgument.week(week, option: "week", today: today) ?? ISOWeek.reported(on: today)
      let moments = SalesReading(connection: connection, policy: policy)
        .moments(of: week, now: asked.now, asOf: asked.asOf)
      let language = options.language(policy)
      var report = try WeeklyReading(
        place: place, policy: policy, connection: connection, week: week, moments: moments
      ).report()
      if redact { report = try report.redacted(in: connection, asOf: moments.recordings, policy: policy) }

      let console = Invocation.current.console
      guard !summary else { return try console.write(report.summary(in: language)) }
      let publication = ReportPublication(
        document: report.document(in: language), kind: .weekly, period: week.description, dated: week.friday,
        templates: ProjectTemplates(folder: place.folder, language: language),
        usualLanguage: ReportOptions.usualLanguage(policy), options: options, isRedacted: redact)
      let result = try publication.publish(in: place, isDry: sending.dryRun)
      if !sending.dryRun { try publication.show(result) }
      let document = publication.document
      try ReportSending(
        message: Message(
          title: "\(document.title) · \(document.subtitle)", summary: report.summaryText(in: language),
          html: result.html,
          reportID: "weekly-\(week)-\(language.rawValue)", moment: moments.clock),
        reportPath: publication.shortened(result.paths.first ?? ""), command: command(week, language)
      ).perform(sending)
    }

    /// The command that writes the same report again.
    private func command(_ week: ISOWeek, _ language: Language) -> String {
      var words = ["report weekly --week \(week)"]
      if let lang = options.lang { words.append("--lang \(lang.rawValue)") }
      if redact { words.append("--redact") }
      words += options.format.map { "--format \($0.rawValue)" }
      for (option, value) in [
        ("output", options.output), ("today", moment.clock.today), ("as-of", moment.asOf), ("project", project.folder),
      ] {
        if let value { words.append("--\(option) \(FixCommand.quoted(value))") }
      }
      return words.joined(separator: " ")
    }
  }
}

extension ReportKind {
  /// The operations report of a week.
  static let weekly = ReportKind(
    id: "weekly", fileName: "weekly-report", summary: "the operations report of a week, with an executive summary",
    period: .week
  ) { policy, language in
    let day = Day("2026-02-20") ?? .first
    let week = ISOWeek(containing: day)
    let moments = PeriodMoments(
      lastDay: week.sunday, graceDays: 0, now: policy.calendar.start(of: week.sunday.advanced(by: 2)),
      calendar: policy.calendar)
    let funnel = FunnelTally(
      FunnelSettings(
        pipeline: policy.pipeline, figures: policy.sales.figures, conversions: policy.sales.conversions,
        conversionDays: policy.sales.conversionDays, week: week, clock: moments.clock, calendar: policy.calendar,
        calls: LoggedCalls()))
    let health = PipelineHealthTally(
      stages: policy.pipeline.stages.filter(\.isOpen), now: moments.clock, calendar: policy.calendar)
    return WeeklyReport(
      week: week, moments: moments, calendar: policy.calendar, currency: policy.baseCurrency, policyDigest: "",
      hygieneTarget: policy.hygiene.target, sales: funnel.figures(withLoggedCalls: []), health: health.health
    ).document(in: language)
  }
}
