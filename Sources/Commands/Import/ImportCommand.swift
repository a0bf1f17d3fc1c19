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
        column and reason. Importing the same file again changes nothing.

        EXAMPLES:
          crm import deals.csv --dry-run
          crm import deals.csv --profile hubspot
          crm import old-pipeline.csv --profile mapping.yaml --backdate

        Exit status: 0 every row was taken, 1 some were rejected, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The export, or - for standard input.", completion: .file(extensions: ["csv"]))
    var file: String

    @OptionGroup(title: "READING THE FILE") var reading: DealFileOptions

    @Flag(name: [.customShort("n"), .long], help: "Print what would be done, row by row, and store nothing.")
    var dryRun = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Flag(help: "Take recording times from the rows' own dates: for the first import of an old pipeline.")
    var backdate = false

    @Option(help: ArgumentHelp("Where rows go that cannot be taken.", valueName: "file"), completion: .file())
    var rejects: String?

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let rejected = try FileArgument.withPath(of: file) { path in
        let deals = try reading.open(path: path, name: file == "-" ? "<stdin>" : file, policy: policy)
        let run = ImportRun(
          file: deals, policy: policy, rejects: RejectsFile(path: rejectsPath, isDry: dryRun), isBackdated: backdate,
          now: try clock.now(in: policy.calendar), recordedAt: Invocation.current.clock(),
          actor: Invocation.current.actor)
        return try dryRun ? plan(run, in: place) : apply(run, in: place)
      }
      if rejected > 0 { throw ExitCode(1) }
    }

    private var rejectsPath: String {
      Invocation.current.path(rejects ?? (file == "-" ? "stdin.rejects.csv" : "\(file).rejects.csv"))
    }

    /// Imports and reports; the number of rejected rows.
    private func apply(_ run: ImportRun, in place: Project) throws -> Int {
      let console = Invocation.current.console
      let (summary, record, rejectsPath) = try run.apply(to: place.openForWriting())
      if json {
        var writer = JSONWriter { try console.write($0) }
        try writer.object { json in
          try json.member("version", 1)
          try json.member("import", Int(record.id))
          try json.member("profile", record.profile)
          try json.member("rejects_file", rejectsPath)
          try json.members(of: summary)
        }
        try console.print()
      } else {
        try console.print("import \(record.id): \(summary.text)")
      }
      try console.flush()
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
        try run.requireReadableRows(summary)
        return summary.rejected
      }
      var writer = JSONWriter { try console.write($0) }
      var summary = ImportSummary()
      try writer.object { json in
        try json.member("version", 1)
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
      try console.print()
      try console.flush()
      try run.requireReadableRows(summary)
      return summary.rejected
    }
  }
}

extension JSONWriter {
  /// Writes the counts of an import as members.
  fileprivate mutating func members(of summary: ImportSummary) throws {
    for (name, count) in [
      ("rows_read", summary.rows), ("created", summary.created), ("updated", summary.updated),
      ("unchanged", summary.unchanged), ("skipped", summary.skipped), ("conflicts", summary.conflicts),
      ("unreadable", summary.unreadable),
    ] {
      try member(name, count)
    }
  }

  /// Writes a row of a plan.
  fileprivate mutating func plannedRow(_ row: PlannedRow) throws {
    try object { json in
      try json.member("line", row.line)
      try json.member("action", row.decision.word)
      switch row.decision {
      case .create(let deal): try json.member("external_id", deal.externalID)
      case .unchanged(let stored): try json.member("deal", stored.deal.id)
      case .skip: break
      case .reject(let code, let reason):
        try json.member("column", row.column)
        try json.member("code", code)
        try json.member("reason", reason)
      case .update(let stored, let deal):
        try json.member("deal", stored.deal.id)
        try json.key("changes")
        try json.array { json in
          for change in stored.deal.changes(to: deal) {
            try json.object { json in
              try json.member("field", change.field)
              try json.member("old", change.old)
              try json.member("new", change.new)
            }
          }
        }
      }
    }
  }
}

/// Writes rows of a plan for people.
enum ImportPlanText {
  /// `deals.csv:12  update  D-7`, then a line per changed field.
  static func lines(of row: PlannedRow, file: String) -> [String] {
    let word = DisplayText.padded(row.decision.word, to: 9)
    let start = "\(file):\(row.line)  \(word)"
    switch row.decision {
    case .create(let deal):
      var named = deal
      named.id = deal.id ?? deal.externalID
      return ["\(start)  \(name(of: named))"]
    case .unchanged(let stored): return ["\(start)  \(name(of: stored.deal))"]
    case .skip: return ["\(start)  the row is empty"]
    case .reject(_, let reason):
      return ["\(file):\(row.line):\(row.column)  \(word)  \(DisplayText.line(reason, limit: 300))"]
    case .update(let stored, let deal):
      let changes = stored.deal.changes(to: deal).map { change in
        "    \(DisplayText.line(change.field, limit: 60)): \(quoted(change.old)) → \(quoted(change.new))"
      }
      return ["\(start)  \(name(of: stored.deal))"] + changes
    }
  }

  private static func name(of deal: Deal) -> String {
    DisplayText.line([deal.id, deal.label].compactMap { $0 }.joined(separator: "  "), limit: 80)
  }

  private static func quoted(_ value: String?) -> String {
    value.map { "'\(DisplayText.line($0, limit: 60))'" } ?? "–"
  }
}
