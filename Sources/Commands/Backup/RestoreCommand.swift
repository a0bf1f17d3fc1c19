import Arguments
import Domain
import Store

extension Ops {
  /// Puts a backup in the place of the database.
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a backup, or a copy made before a migration, in the place of the database.",
      discussion: """
        The file is verified first. What is there is copied to \(DatabaseRestore.copyName), or moved to \(DatabaseRestore.damagedName) \
        where it is no database; nothing is deleted. Programs that have the database open see the old content until the new one is \
        there whole. A database with later recordings than the backup is replaced only with --force.

        EXAMPLES:
          ops restore backups/opsmind-20260220-080000.db --dry-run
          ops restore backups/opsmind-20260220-080000.db
          ops restore backups/opsmind-20260220-080000.db --force

        Exit status: 0 restored, 1 refused, 2 could not do the work, 64 wrong usage.
        """)

    @OptionGroup var project: ProjectOptions

    @Argument(help: "The backup or copy.", completion: .file(extensions: ["db"]))
    var file: String

    @Flag(help: "Replace the database although it has recordings that the backup has not.")
    var force = false

    @Flag(name: [.customShort("n"), .long], help: "Verify and compare, and change nothing.")
    var dryRun = false

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let source = try BackupFile(file)
      guard !source.isSame(as: place.databasePath) else {
        throw Failure("\(file) is the project's database itself", remedy: "name a file that ops backup made")
      }
      let found = try BackupVerification(source)
      let restore = DatabaseRestore(project: place, backup: found, isForced: force)
      var report = RestoreReport(restore: restore, isDryRun: dryRun)
      do {
        guard found.isSound else { throw RestoreRefusal("\(file) is damaged, or was changed after it was made") }
        let present = try PresentDatabase(of: place)
        report.present = present
        if !force, let refusal = try present.objection(toBackupRecordedUntil: found.recordedUntil, in: place) {
          throw refusal
        }
        if !dryRun { report.kept = try restore.perform(over: present) }
      } catch let refusal as RestoreRefusal {
        report.refusal = refusal
      }
      try print(report)
      if report.refusal != nil { throw ExitCode(1) }
      // A backup of an older version gets the present schema as any older database does.
      if !dryRun { _ = try place.openForWriting() }
    }

    private func print(_ report: RestoreReport) throws {
      let console = Invocation.current.console
      if json {
        try console.printJSON { try $0.members(of: report) }
      } else {
        for line in report.lines { try console.print(line) }
      }
      try console.flush()
      guard let refusal = report.refusal else { return }
      let words =
        report.restore.backup.isSound
        ? ["ops restore", FixCommand.quoted(file)] + projectWords + ["--force, which keeps a copy of what is there"]
        : ["ops verify-backup", FixCommand.quoted(file)]
      console.note("refused: \(refusal.reason)\n  try: \(words.joined(separator: " "))")
    }

    private var projectWords: [String] {
      project.folder.map { ["--project", FixCommand.quoted($0)] } ?? []
    }
  }
}
