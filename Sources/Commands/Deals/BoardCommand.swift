import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

extension CRM {
  /// Shows the pipeline by stage.
  struct Board: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the pipeline as a board: a column per stage, what is late on top.",
      discussion: """
        Each card says how long the deal has been in its stage and when its next step is due; `!` marks what is overdue. On a \
        terminal the columns are fitted to its width; elsewhere the stages stand below each other.

        EXAMPLES:
          crm board --owner anna
          crm board --all --limit 5
          crm board --as-of 2026-01-31 --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @OptionGroup var whose: OwnerScopeOptions

    @Flag(help: "Also the stages behind the open ones: won, lost and parked deals that are not archived.")
    var all = false

    @Option(help: ArgumentHelp("How many cards a stage at most; 0 for all.", valueName: "count"))
    var limit = 20

    @Flag(help: "Print as JSON.")
    var json = false

    mutating func validate() throws {
      try LimitOption.check(limit)
    }

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let moments = try moment.moments(in: policy.calendar)
      let stages = policy.pipeline.stages.filter { all || $0.isOpen }
      var query = DealQuery()
      query.stages = stages.flatMap(\.words)
      try whose.restrict(&query, in: connection, asOf: moments.asOf)
      let settings = LintSettings(policy: policy, now: moments.now)
      var pipeline = BoardPipeline(stages: stages, settings: settings, limit: limit == 0 ? nil : limit)
      try DealStore(connection, asOf: moments.asOf).forEachDeal(in: query) { pipeline.add($0) }
      let console = Invocation.current.console
      guard !json else { return try pipeline.printJSON() }
      let columns = console.width.flatMap { BoardText(width: $0, columns: pipeline.columns.count) }
      for line in columns?.lines(of: pipeline.columns, console) ?? BoardText.plainLines(of: pipeline.columns) {
        try console.print(line)
      }
      try console.flush()
      let count = pipeline.columns.reduce(0) { $0 + $1.count }
      let overdue = pipeline.columns.reduce(0) { $0 + $1.overdue }
      console.note("\(LintReport.counted(count, "deal")), \(overdue) overdue")
    }
  }
}
