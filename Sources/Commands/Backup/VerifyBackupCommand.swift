import Arguments
import Domain
import Store

extension Ops {
  /// Checks a backup.
  struct VerifyBackup: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that a backup is whole, and holds in every table what was backed up.",
      discussion: """
        Reads every page and index, counts and hashes the rows of each table, and compares them with what ops backup wrote down. Of a copy \
        made before a migration or a restore, which has nothing to compare with, rows are only counted. The file is not changed, and none \
        is made beside it, so it may lie on a medium that cannot be written. Damage and edits are found, forgery is not: who can change a \
        table can change what was written down about it.

        EXAMPLES:
          ops verify-backup backups/opsmind-20260220-080000.db
          ops verify-backup backups/opsmind-20260220-080000.db --json

        Exit status: 0 sound, 1 damaged or changed, 2 not a backup or could not look, 64 wrong usage.
        """)

    @Argument(help: "The backup.", completion: .file(extensions: ["db"]))
    var file: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let console = Invocation.current.console
      let found = try BackupVerification(BackupFile(file))
      if json {
        try console.printJSON { try $0.members(of: found) }
      } else {
        try console.print(found)
      }
      if !found.isSound { throw ExitCode(1) }
    }
  }
}

extension Console {
  /// Prints what was found out about a backup.
  func print(_ found: BackupVerification) throws {
    try print(found.checks)
    try print()
    for line in found.table.lines(style: { styled($0, .bold) }) { try print(line) }
    for line in found.differences { try print(line) }
    try print()
    try print(styled(found.summary, found.isSound ? .green : .red))
  }
}
