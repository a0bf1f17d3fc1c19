import Arguments
import Domain
import Foundation
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

        Exit status: 0 clean, 1 findings at or above the bar, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Option(
      name: .long, help: ArgumentHelp("An export to lint, or - for standard input.", valueName: "file"),
      completion: .file())
    var file: String?

    @OptionGroup(title: "READING A FILE") var reading: DealFileOptions

    @Option(help: ArgumentHelp("A roster as CSV; otherwise the project's.", valueName: "file"), completion: .file())
    var roster: String?

    @OptionGroup(title: "WHAT IS SHOWN") var view: LintViewOptions
    @OptionGroup(title: "WHAT FAILS") var bar: LintBarOptions

    mutating func validate() throws {
      if file == nil, let (option, _) = (reading.given + [("profile", reading.profile)]).first(where: { $0.1 != nil }) {
        throw ValidationError("'--\(option)' says how to read a file. Name the file with '--file <file>'.")
      }
    }

    func run() throws {
      let place = try Project.find(project)
      let policy = try place?.policy() ?? CompanyPolicy.standard
      let filter = try view.filter(policy: policy)
      let now = try clock.now(in: policy.calendar)
      guard let file else {
        let connection = try Project.require(project).requireDatabase()
        if let owner = view.owner { _ = try OwnerArgument.words(owner, connection: connection) }
        let settings = LintSettings(policy: policy, roster: try people(connection: connection), now: now)
        let run = LintRun(settings: settings, filter: filter)
        let source = try DatabaseLintSource(
          path: connection.path, options: Project.connectionOptions, policy: policy,
          console: Invocation.current.console)
        return try conclude(run.report(on: source))
      }
      try FileArgument.withPath(of: file) { path in
        let name = file == "-" ? "<stdin>" : file
        let deals = try reading.open(path: path, name: name, policy: policy)
        let connection = roster == nil ? try place?.openForReading() : nil
        let settings = LintSettings(policy: policy, roster: try people(connection: connection), now: now)
        let run = LintRun(
          settings: settings, filter: filter, file: name,
          importCommand: importCommand(file, profile: deals.profile.name, hasProject: place != nil))
        let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        let progress = ProgressBar("linting", total: size, console: Invocation.current.console)
        let report = try run.report(on: FileLintSource(deals, progress: progress))
        progress.finish()
        try conclude(report)
      }
    }

    private func people(connection: Connection?) throws -> Roster {
      if let roster { return Roster(try RosterArgument.owners(roster)) }
      return try connection.map { try OwnerStore($0).roster() } ?? Roster()
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
      guard report.readCount > 0 || report.rejectedCount == 0 else {
        throw Failure("\(report.file ?? "the file"): none of its \(report.rejectedCount) rows could be read")
      }
      if bar.isMissed(by: report) { throw ExitCode(1) }
    }
  }
}

/// Which findings are shown, and how.
struct LintViewOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How to print findings.")
  var format = LintFormat.text

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("Only rules of these codes or prefixes, comma-separated.", valueName: "codes"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Not these codes or prefixes, comma-separated.", valueName: "codes"))
  var ignore: [String] = []

  @Option(help: ArgumentHelp("Only deals of an owner.", valueName: "owner"))
  var owner: String?

  @Option(help: ArgumentHelp("Only deals in a stage.", valueName: "stage"))
  var stage: String?

  @Option(help: "Only findings of at least this severity.")
  var minSeverity = ShownSeverity.warning

  @Flag(help: "Print how often each rule found something, instead of the findings.")
  var statistics = false

  @Option(help: "Print hygiene and findings per group, instead of the findings.")
  var by: LintGrouping?

  mutating func validate() throws {
    if statistics, by != nil { throw ValidationError("Only one of '--statistics' and '--by' can be given.") }
    if view != .findings, ![.text, .json, .markdown].contains(format) {
      throw ValidationError(
        "'--statistics' and '--by' can be printed as text, json and markdown, not as \(format.rawValue).")
    }
  }

  /// What of the report is printed.
  var view: LintView {
    statistics ? .statistics : by.map { .by($0) } ?? .findings
  }

  /// The filter that the options describe.
  func filter(policy: CompanyPolicy) throws -> LintFilter {
    LintFilter(
      select: try RuleArgument.prefixes(select), ignore: try RuleArgument.prefixes(ignore), owner: owner,
      stage: try stage.map { try StageArgument.stage($0, in: policy.pipeline) },
      minimumSeverity: minSeverity == .error ? .error : .warning)
  }
}

/// A severity that findings can have.
enum ShownSeverity: String, CaseIterable, ExpressibleByArgument {
  case error, warning
}

/// When a run fails.
struct LintBarOptions: ParsableArguments {
  /// The weight from which on a finding fails a run.
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case error, warning, never
  }

  @Option(help: "Fail on findings of at least this severity.")
  var failOn = Threshold.error

  @Option(help: ArgumentHelp("Fail on more warnings than this.", valueName: "count"))
  var maxWarnings: Int?

  @Option(help: ArgumentHelp("Fail when hygiene is below this many percent.", valueName: "percent"))
  var minHygiene: String?

  mutating func validate() throws {
    if let minHygiene, Percentage(minHygiene).map({ (0...10_000).contains($0.basisPoints) }) != true {
      throw ValidationError(
        "The value '\(minHygiene)' is invalid for '--min-hygiene <percent>'. Write a number from 0 to 100.")
    }
    if let maxWarnings, maxWarnings < 0 {
      throw ValidationError("The value '\(maxWarnings)' is invalid for '--max-warnings <count>'. Write 0 or more.")
    }
  }

  /// Whether a report is below the bar. Rows that cannot be read count as errors.
  func isMissed(by report: LintReport) -> Bool {
    let errors = report.errors + report.rejectedCount
    let isSeverityMissed =
      switch failOn {
      case .error: errors > 0
      case .warning: errors + report.warnings > 0
      case .never: false
      }
    let isHygieneMissed = minHygiene.flatMap { Percentage($0) }.map { minimum in
      // Compared as fractions, so that rounding never lifts a figure over the bar.
      report.hygiene.inScope > 0 && report.hygiene.clean * 10_000 < minimum.basisPoints * report.hygiene.inScope
    }
    return isSeverityMissed || isHygieneMissed ?? false || maxWarnings.map { report.warnings > $0 } ?? false
  }
}

extension LintFormat: ExpressibleByArgument {}
extension LintGrouping: ExpressibleByArgument {}
