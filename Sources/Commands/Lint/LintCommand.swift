import Arguments
import Domain
import Importing
import Policy
import Rules
import SQLite
import Store

extension CRM {
  /// Reports problems in the pipeline.
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Report problems in the pipeline.",
      discussion: """
        Lints the deals of the project, or straight those of an export, which is then not stored. `crm rules` lists what is \
        looked for.

        EXAMPLES:
          crm lint --file deals.csv --profile hubspot
          crm lint --by owner
          crm lint --select R,N001 --format sarif --output lint.sarif
          crm lint --baseline accepted.csv --write-baseline
          crm lint --diff
          crm lint --as-of 2026-01-31

        Exit status: 0 clean, 1 findings at or above the bar, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Option(
      name: .long, help: ArgumentHelp("An export to lint, or - for standard input.", valueName: "file"),
      completion: .file())
    var file: String?

    @OptionGroup(title: "READING A FILE") var reading: DealFileOptions

    @Option(help: ArgumentHelp("A roster as CSV; otherwise the project's.", valueName: "file"), completion: .file())
    var roster: String?

    @OptionGroup(title: "WHAT IS SHOWN") var view: LintViewOptions
    @OptionGroup(title: "WHAT IS KNOWN AND MENDED") var knowledge: LintKnowledgeOptions
    @OptionGroup(title: "WHAT FAILS") var bar: LintBarOptions

    mutating func validate() throws {
      if file == nil, let (option, _) = (reading.given + [("profile", reading.profile)]).first(where: { $0.1 != nil }) {
        throw ValidationError("'--\(option)' says how to read a file. Name the file with '--file <file>'.")
      }
      guard let file else { return }
      let needsDatabase = [
        ("fix", knowledge.fix), ("diff", knowledge.diff), ("new-only", knowledge.newOnly),
        ("as-of", moment.asOf != nil),
      ]
      if let (option, _) = needsDatabase.first(where: \.1) {
        throw ValidationError("'--\(option)' works on the project's deals. Import the file first: crm import \(file)")
      }
    }

    func run() throws {
      let place = try Project.find(project)
      let policy = try place?.policy() ?? CompanyPolicy.standard
      let filter = try view.filter(policy: policy)
      guard let file else { return try lintProject(Project.require(project), policy, filter) }
      let now = try moment.clock.now(in: policy.calendar)
      try FileArgument.withPath(of: file) { path in
        let name = file == "-" ? "<stdin>" : file
        let deals = try reading.open(path: path, name: name, policy: policy)
        let connection = roster == nil ? try place?.openForReading() : nil
        let settings = LintSettings(policy: policy, roster: try people(connection: connection), now: now)
        var run = LintRun(
          settings: settings, filter: filter, file: name,
          importCommand: importCommand(file, profile: deals.profile.name, hasProject: place != nil))
        run.baseline = try acceptedFindings()
        let progress = ProgressBar("linting", total: deals.byteCount ?? 0, console: Invocation.current.console)
        let (report, _) = try run.report(on: FileLintSource(deals, progress: progress))
        progress.finish()
        try conclude(report)
      }
    }

    private func lintProject(_ place: Project, _ policy: CompanyPolicy, _ filter: LintFilter) throws {
      let connection = try place.requireDatabase()
      let moments = try moment.moments(in: policy.calendar)
      if let owner = view.owner {
        _ = try OwnerArgument.words(owner, connection: connection, asOf: moments.asOf)
      }
      let settings = LintSettings(
        policy: policy, roster: try people(connection: connection, asOf: moments.asOf), now: moments.now,
        records: try LintRecords(
          in: connection, asOf: moments.asOf, today: policy.calendar.day(of: moments.now)))
      let mending = LintFix(settings: settings, filter: filter)
      if knowledge.diff {
        let count = try mending.foresee(in: connection) { try tell($0) }
        try Invocation.current.console.flush()
        Invocation.current.console.note("\(LintReport.counted(count, "deal")) would be mended by crm lint --fix")
        if count > 0 { throw ExitCode(1) }
        return
      }
      if knowledge.fix {
        let count = try mending.apply(to: place.openForWriting()) { try tell($0) }
        try Invocation.current.console.flush()
        Invocation.current.console.note("\(LintReport.counted(count, "deal")) mended")
      }
      var run = LintRun(settings: settings, filter: filter)
      run.baseline = try acceptedFindings()
      if knowledge.newOnly { run.seenBefore = try KnownFindings(recordedIn: FindingHistory(connection)) }
      // What is recorded is the whole pipeline as it is now.
      run.isRecorded = filter.looksAtAllDeals && moments.asOf == nil && moment.clock.today == nil && roster == nil
      let readAt = Invocation.current.clock()
      let source = try DatabaseLintSource(
        path: connection.path, options: Project.connectionOptions, asOf: moments.asOf,
        console: Invocation.current.console)
      var (report, log) = try run.report(on: source)
      if run.isRecorded {
        let judged = RuleBook.standard.documentation.map(\.code).filter { code in
          (policy.severities[code] ?? RuleBook.standard.rule(code)?.severity) != .off
        }
        report.trend = LintRecording(place: place, at: readAt, judged: Set(judged)).record(report, log)
      }
      try conclude(report)
    }

    /// The findings of the baseline; none where it is to be written.
    private func acceptedFindings() throws -> KnownFindings {
      guard let baseline = knowledge.baseline, !knowledge.writeBaseline else { return KnownFindings() }
      return try LintBaseline.read(path: Invocation.current.path(baseline), name: baseline)
    }

    private func tell(_ mended: LintFix.Mended) throws {
      let id = DisplayText.line(mended.before.deal.id ?? "", limit: 40)
      for line in ChangeReport.lines(of: mended.before.deal.changes(to: mended.deal)) {
        try Invocation.current.console.print("\(id): \(line)  (\(mended.rules.joined(separator: ", ")))")
      }
    }

    private func people(connection: Connection?, asOf: Instant? = nil) throws -> Roster {
      if let roster { return Roster(try RosterArgument.owners(roster)) }
      return try connection.map { try OwnerStore($0).roster(asOf: asOf) } ?? Roster()
    }

    private func importCommand(_ file: String, profile: String, hasProject: Bool) -> String? {
      guard file != "-" else { return nil }
      var words = ["crm import \(FixCommand.quoted(file)) --profile \(FixCommand.quoted(reading.profile ?? profile))"]
      for (option, value) in reading.given + [("project", project.folder)] {
        if let value { words.append("--\(option) \(FixCommand.quoted(value))") }
      }
      return (hasProject ? "" : "ops init && ") + words.joined(separator: " ")
    }

    /// Says on standard error which rows were rejected, where the format has no place for them.
    private func tellRejects(_ report: LintReport) {
      let shown = view.format.listsRejects ? report.rejected.count : 0
      guard report.rejectedCount > shown else { return }
      let console = Invocation.current.console
      for row in report.rejected.dropFirst(shown).prefix(10) {
        let reason = DisplayText.line(row.reason, limit: 300)
        console.note("\(report.file ?? ""):\(row.place.line):\(row.place.column): rejected \(reason)")
      }
      console.note("\(LintReport.counted(report.rejectedCount - shown, "rejected row")) not in the output")
    }

    /// Prints the report and fails where it is below the bar.
    private func conclude(_ report: LintReport) throws {
      let console = Invocation.current.console
      if let owner = view.owner, let file = report.file, report.readCount > 0, report.dealCount == 0, view.stage == nil
      {
        throw ValidationError("No deal of \(file) is of owner '\(owner)'. See 'crm lint --file \(file) --by owner'.")
      }
      if let baseline = knowledge.baseline, knowledge.writeBaseline {
        let count = try LintBaseline.write(report, to: Invocation.current.path(baseline))
        return console.note("\(LintReport.counted(count, "finding")) accepted from now on; written to \(baseline)")
      }
      if let path = view.output {
        let output = try FileOutput(path: Invocation.current.path(path))
        try view.format.renderer { text, _ in text }.render(report, view: view.view) { try output.write($0) }
        try output.finish()
        console.note("\(report.summaryLine); written to \(path)")
      } else {
        try view.format.renderer { text, styles in console.styled(text, styles) }
          .render(report, view: view.view) { try console.write($0) }
      }
      try console.flush()
      tellRejects(report)
      if let baseline = knowledge.baseline, report.goneFromBaseline > 0 {
        console.note(
          "\(LintReport.counted(report.goneFromBaseline, "finding")) of the baseline gone; crm lint --baseline \(FixCommand.quoted(baseline)) --write-baseline forgets them"
        )
      }
      guard report.readCount > 0 || report.rejectedCount == 0 else {
        throw Failure("\(report.file ?? "the file"): none of its \(report.rejectedCount) rows could be read")
      }
      if bar.isMissed(by: report) { throw ExitCode(1) }
    }
  }
}
