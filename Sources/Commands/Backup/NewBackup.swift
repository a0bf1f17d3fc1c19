import Domain
import Foundation
import SQLite
import Store

/// A backup that was made.
struct NewBackup {
  /// Its absolute path.
  let path: String
  /// Its size in bytes.
  let bytes: Int
  /// What it says of itself.
  let manifest: BackupManifest
  /// Rows whose foreign key points nowhere, in the database as in the backup.
  let violations: [ForeignKeyViolation]

  /// How many tables it has.
  var tableCount: Int { manifest.dataTables.count }
  /// How many rows they have.
  var rowCount: Int { manifest.dataTables.reduce(0) { $0 + $1.rows } }

  /// Copies the project's database as it is at one moment, while others may go on writing.
  ///
  /// The file appears under its name when it is whole, was read back, and has reached the disk.
  init(of project: Project, to destination: BackupDestination, at moment: Instant) throws {
    destination.removeStale()
    let connection = try NewBackup.open(project)
    let unfinished = UnfinishedFile(for: destination.path)
    try connection.backup(to: unfinished.path)
    let size = Int(connection.fileSizes.database)
    let progress = ProgressBar("reading the copy", total: size, console: Invocation.current.console)
    defer { progress.finish() }
    let inspection = try FileInspection(path: unfinished.path) { copy in
      var done = 0
      return try BackupManifest.entries(of: copy).map { entry in
        try BackupManifest.digest(of: entry, in: copy) { bytes in
          done += bytes
          progress.update(done)
        }
      }
    }
    if let first = inspection.damage.first {
      throw Failure(
        "\(project.databasePath) is damaged (\(first)): nothing was backed up", remedy: "ops doctor")
    }
    let target = try Connection(path: unfinished.path, access: .unshared)
    manifest = BackupManifest(
      madeAt: moment, migration: try Schema.migrator.state(of: target).applied.last?.name ?? "",
      program: OpsMindVersion.text, tables: inspection.tables)
    try manifest.write(to: target)
    bytes = Int(target.fileSizes.database)
    violations = inspection.violations
    path = try unfinished.place(
      at: destination.path, takesNext: destination.takesNext, remedy: "choose another place with --output FILE")
  }

  /// The database, which is copied with the schema it has and not upgraded first.
  private static func open(_ project: Project) throws -> Connection {
    guard FileManager.default.fileExists(atPath: project.databasePath) else {
      throw Failure("\(project.databasePath) does not exist yet: there is nothing to back up", remedy: "ops init")
    }
    let connection = try project.openAsItIs()
    if let problem = try Schema.migrator.state(of: connection).problem {
      throw MigrationError(path: project.databasePath, problem: problem)
    }
    return connection
  }
}
