import Arguments
import Domain
import SQLite
import Store

extension Ops {
  /// Copies the database.
  struct Backup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy the database, while it may be in use, to one file that can be verified and restored.",
      discussion: """
        The copy is the database at one moment. It holds the number of rows and a hash (SHA-256) of each table, is readable by you \
        alone, and has its name only when it is whole and on the disk. Nothing is ever overwritten.

        EXAMPLES:
          ops backup
          ops backup --output before-cleanup.db
          ops backup --json

        Exit status: 0 the backup was made, 2 it was not, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions

    @Option(
      help: ArgumentHelp(
        "The file, or a folder for a file named after the moment (UTC); otherwise the folder backups of the project.",
        valueName: "path"), completion: .file())
    var output: String?

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let console = Invocation.current.console
      let start = ContinuousClock.now
      let moment = Invocation.current.clock()
      let backup = try NewBackup(
        of: place, to: BackupDestination(output: output, of: place, at: moment), at: moment)
      let duration = ContinuousClock.now - start
      if json {
        try console.printJSON { json in
          try json.member("backup", backup.path)
          try json.member("bytes", backup.bytes)
          try json.member("rows", backup.rowCount)
          try json.member("milliseconds", ByteText.milliseconds(duration))
          try json.members(of: backup.manifest)
        }
      } else {
        try console.print(
          "backed up to \(backup.path): \(ByteText.size(backup.bytes)), \(LintReport.counted(backup.rowCount, "row")) in "
            + "\(LintReport.counted(backup.tableCount, "table")), \(ByteText.seconds(duration))")
      }
      try console.flush()
      guard let first = backup.violations.first else { return }
      console.note(
        "\(LintReport.counted(backup.violations.count, "row")) of \(DisplayText.line(first.table)) and perhaps other tables "
          + "without the row they refer to; they were backed up as they are\n  try: ops doctor")
    }
  }
}
