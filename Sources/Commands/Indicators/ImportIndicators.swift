import Arguments
import Domain
import Importing
import Policy
import Store

extension Ops.KPI {
  /// Reads values from a file.
  struct ImportIndicators: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Record values from a CSV.",
      discussion: """
        The columns are kpi, day, value and, where there is one, note. All values are recorded in one transaction. Importing the same \
        file again changes nothing. Rows that cannot be taken go to a rejects file with line, column and reason.

        EXAMPLES:
          ops kpi import kpis.csv --dry-run
          ops kpi import kpis.csv

        Exit status: 0 every row was taken, 1 some was not, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The values, or - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @Flag(name: [.customShort("n"), .long], help: "Print what would be recorded, row by row, and store nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("Where rows go that cannot be taken.", valueName: "file"), completion: .file())
    var rejects: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let catalogue = policy.indicators
      let today = policy.calendar.day(of: try clock.now(in: policy.calendar))
      let reader = IndicatorFile(catalogue: catalogue, today: today) {
        IndicatorArgument.nearestID(to: $0, in: catalogue)
      }
      let name = file == "-" ? "<stdin>" : file
      let target = rejects ?? (file == "-" ? "stdin.rejects.csv" : "\(file).rejects.csv")
      var run = IndicatorImport(
        name: name, rejects: RejectsFile(path: Invocation.current.path(target), isDry: dryRun))
      try FileArgument.withPath(of: file) { path in try run.read(path, with: reader) }
      if dryRun {
        try run.foresee(in: place)
      } else {
        try run.store(in: place)
      }
      try run.tell(catalogue, isDry: dryRun, json: json)
      if !run.rejected.isEmpty { throw ExitCode(1) }
    }
  }
}
