import Arguments
import Domain
import Foundation
import Importing
import Policy
import SQLite
import Store

extension CRM {
  /// Reads deals from an export.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read deals from an export.",
      discussion: """
        One import is one transaction: it is stored whole, or not at all. Rows that cannot be taken go to a rejects file with line, \
        column and reason. Importing the same file again changes nothing. Undoing an import takes back what it made, but for what \
        was changed again since. A plan that was saved is applied exactly, or not at all.

        EXAMPLES:
          crm import deals.csv --dry-run
          crm import deals.csv --plan plan.json
          crm import --apply plan.json
          crm import deals.csv --profile hubspot
          crm import old-pipeline.csv --profile mapping.yaml --backdate
          crm import --undo 1 --dry-run

        Exit status: 0 every row was taken, or everything taken back, 1 some was not, or the plan no longer holds, 2 could not do \
        the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The export, or - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String?

    @Option(help: ArgumentHelp("Take an import back instead; crm imports lists them.", valueName: "import"))
    var undo: Int64?

    @Option(
      help: ArgumentHelp("Save what would be done, and store nothing.", valueName: "plan"),
      completion: .file(extensions: ["json"]))
    var plan: String?

    @Option(
      help: ArgumentHelp(
        "Do what a saved plan says, or nothing where file or deals are not as they were; the file is looked for where it was, unless it is named.",
        valueName: "plan"), completion: .file(extensions: ["json"]))
    var apply: String?

    @OptionGroup(title: "READING THE FILE") var reading: DealFileOptions

    @Flag(name: [.customShort("n"), .long], help: "Print what would be done, row by row, and store nothing.")
    var dryRun = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Flag(help: "Take recording times from the rows' own dates: for the first import of an old pipeline.")
    var backdate = false

    @Option(help: ArgumentHelp("Where rows go that cannot be taken.", valueName: "file"), completion: .file())
    var rejects: String?

    mutating func validate() throws {
      let actions = [("plan", plan != nil), ("apply", apply != nil), ("undo", undo != nil)].filter(\.1).map(\.0)
      if actions.count > 1 {
        throw ValidationError("The options '--\(actions[0])' and '--\(actions[1])' exclude each other.")
      }
      if undo == nil, apply == nil, file == nil {
        throw ValidationError("Name the export to read, or the import to take back with '--undo <import>'.")
      }
      if undo != nil, file != nil {
        throw ValidationError("A file is not read while an import is taken back. Leave one of them out.")
      }
      if undo != nil || apply != nil, let given = optionsForReading.first {
        throw ValidationError(
          undo != nil
            ? "The option '--\(given)' is for reading a file, not for '--undo'."
            : "The option '--\(given)' is part of the plan. Leave it out.")
      }
      if undo != nil, rejects != nil {
        throw ValidationError("The option '--rejects' is for reading a file, not for '--undo'.")
      }
    }

    /// The options that were given and only say how a file is read and stored.
    private var optionsForReading: [String] {
      reading.given.filter { $0.value != nil }.map(\.option)
        + [("profile", reading.profile != nil), ("backdate", backdate)].filter(\.1).map(\.0)
    }

    func run() throws {
      let place = try Project.require(project)
      if let undo {
        guard try takeBack(undo, in: place) else { throw ExitCode(1) }
      } else if let apply {
        try applyPlan(apply, in: place)
      } else if let file {
        try read(file, into: place)
      }
    }

    /// Imports a file, or says what that would do.
    /// - Parameters:
    ///   - name: what the file is called; nil for its path.
    ///   - plan: the plan that every row must be as; nil where none was made.
    func read(
      _ file: String, named name: String? = nil, into place: Project, holding plan: ImportPlanReader? = nil
    ) throws {
      let policy = try place.policy()
      let rejected = try FileArgument.withPath(of: file) { path in
        let deals = try reading.open(path: path, name: file == "-" ? "<stdin>" : name ?? file, policy: policy)
        if let plan { try requireFile(deals, of: plan) }
        let run = ImportRun(
          file: deals, policy: policy,
          rejects: RejectsFile(path: rejectsPath(of: file), isDry: dryRun || self.plan != nil), isBackdated: backdate,
          now: try clock.now(in: policy.calendar), recordedAt: Invocation.current.clock(),
          actor: Invocation.current.actor, plan: plan)
        return try dryRun || self.plan != nil ? foresee(run, in: place) : store(run, in: place)
      }
      if rejected > 0 { throw ExitCode(1) }
    }

    private func rejectsPath(of file: String) -> String {
      Invocation.current.path(rejects ?? (file == "-" ? "stdin.rejects.csv" : "\(file).rejects.csv"))
    }
  }
}
