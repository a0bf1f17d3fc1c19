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
      if knowledge.writeBaseline || knowledge.diff {
        let flag = knowledge.diff ? "diff" : "write-baseline"
        let others = view.changingTheReport(but: knowledge.diff ? [.text, .json] : [.text]) + bar.given
        if let option = others.first {
          throw ValidationError("'--\(flag)' prints no report. Leave '--\(option)' out.")
        }
      }
      guard file != nil else { return try validateOnDatabase() }
      let needsDatabase = [("fix", knowledge.fix), ("diff", knowledge.diff), ("as-of", moment.asOf != nil)]
      if let (option, _) = needsDatabase.first(where: \.1) {
        throw ValidationError(
          "'--\(option)' works on the project's deals. \(importFirst.prefix(1).uppercased() + importFirst.dropFirst())")
      }
      if knowledge.newOnly, knowledge.baseline == nil {
        throw ValidationError("'--new-only' needs to know what is old. Add '--baseline <file>', or \(importFirst)")
      }
    }

    private func validateOnDatabase() throws {
      if let (option, _) = (reading.given + [("profile", reading.profile)]).first(where: { $0.1 != nil }) {
        throw ValidationError("'--\(option)' says how to read a file. Name the file with '--file <file>'.")
      }
      guard moment.asOf != nil else { return }
      let needsPresent = [("fix", knowledge.fix), ("diff", knowledge.diff), ("new-only", knowledge.newOnly)]
      if let (option, _) = needsPresent.first(where: \.1) {
        throw ValidationError("'--\(option)' works on the deals as they are now. Leave '--as-of' out.")
      }
    }

    private var importFirst: String {
      file == "-" ? "import the deals first." : "import the file first: crm import \(FixCommand.quoted(file ?? ""))"
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

    /// The findings of the baseline; none where it is to be written.
    func acceptedFindings() throws -> KnownFindings {
      guard let baseline = knowledge.baseline, !knowledge.writeBaseline else { return KnownFindings() }
      return try LintBaseline.read(path: Invocation.current.path(baseline), name: baseline)
    }

    /// The roster: of the file that was named, else of the project.
    func people(connection: Connection?, asOf: Instant? = nil) throws -> Roster {
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
  }
}
