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
        was changed again since.

        EXAMPLES:
          crm import deals.csv --dry-run
          crm import deals.csv --profile hubspot
          crm import old-pipeline.csv --profile mapping.yaml --backdate
          crm import --undo 1 --dry-run

        Exit status: 0 every row was taken, or everything taken back, 1 some was not, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The export, or - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String?

    @Option(help: ArgumentHelp("Take an import back instead; crm imports lists them.", valueName: "import"))
    var undo: Int64?

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
      guard undo != nil else {
        if file == nil {
          throw ValidationError("Name the export to read, or the import to take back with '--undo <import>'.")
        }
        return
      }
      if file != nil {
        throw ValidationError("A file is not read while an import is taken back. Leave one of them out.")
      }
      if let given = optionsForReading.first {
        throw ValidationError("The option '--\(given)' is for reading a file, not for '--undo'.")
      }
    }

    /// The options that were given and only say how a file is read and stored.
    private var optionsForReading: [String] {
      reading.given.filter { $0.value != nil }.map(\.option)
        + [("profile", reading.profile != nil), ("backdate", backdate), ("rejects", rejects != nil)].filter(\.1).map(
          \.0)
    }

    func run() throws {
      let place = try Project.require(project)
      if let undo {
        guard try takeBack(undo, in: place) else { throw ExitCode(1) }
      } else if let file {
        try read(file, into: place)
      }
    }

    private func read(_ file: String, into place: Project) throws {
      let policy = try place.policy()
      let rejected = try FileArgument.withPath(of: file) { path in
        let deals = try reading.open(path: path, name: file == "-" ? "<stdin>" : file, policy: policy)
        let run = ImportRun(
          file: deals, policy: policy, rejects: RejectsFile(path: rejectsPath(of: file), isDry: dryRun),
          isBackdated: backdate,
          now: try clock.now(in: policy.calendar), recordedAt: Invocation.current.clock(),
          actor: Invocation.current.actor)
        return try dryRun ? plan(run, in: place) : apply(run, in: place)
      }
      if rejected > 0 { throw ExitCode(1) }
    }

    private func rejectsPath(of file: String) -> String {
      Invocation.current.path(rejects ?? (file == "-" ? "stdin.rejects.csv" : "\(file).rejects.csv"))
    }

    private func noteForgotten(_ summary: ImportSummary) {
      guard summary.forgotten > 0 else { return }
      Invocation.current.console.note(
        "\(LintReport.counted(summary.forgotten, "row")) of people who were forgotten: what would bring them back is not taken"
      )
    }

    /// Imports and reports; the number of rejected rows.
    private func apply(_ run: ImportRun, in place: Project) throws -> Int {
      let console = Invocation.current.console
      let (summary, record, rejectsPath) = try run.apply(to: place.openForWriting())
      if json {
        try console.printJSON { json in
          try json.member("import", Int(record.id))
          try json.member("profile", record.profile)
          try json.member("rejects_file", rejectsPath)
          try json.members(of: summary)
        }
      } else {
        try console.print("import \(record.id): \(summary.text)")
      }
      try console.flush()
      noteForgotten(summary)
      if let rejectsPath {
        console.note(
          "\(LintReport.counted(summary.rejected, "row")) not taken, with line, column and reason: \(rejectsPath)")
      }
      return summary.rejected
    }

    /// Prints the plan; the number of rows that would be rejected.
    private func plan(_ run: ImportRun, in place: Project) throws -> Int {
      let console = Invocation.current.console
      let connection = try place.openForReading()
      guard json else {
        let summary = try run.plan(on: connection) { row in
          for line in ImportPlanText.lines(of: row, file: run.file.name) { try console.print(line) }
        }
        try console.print("would import \(summary.text)")
        try console.flush()
        noteForgotten(summary)
        try run.requireReadableRows(summary)
        return summary.rejected
      }
      var summary = ImportSummary()
      try console.printJSON { json in
        try json.member("profile", run.file.profile.name)
        try json.key("rows")
        try json.array { json in
          summary = try run.plan(on: connection) { row in
            try json.newline()
            try json.plannedRow(row)
          }
        }
        try json.members(of: summary)
      }
      try console.flush()
      noteForgotten(summary)
      try run.requireReadableRows(summary)
      return summary.rejected
    }
  }
}
