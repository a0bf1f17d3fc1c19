import Domain
import Foundation
import SQLite
import Store

/// Puts a backup in the place of the project's database.
///
/// Whoever has the database open, and whoever opens it after this process was killed, finds either all of the old content or all of the
/// new one.
struct DatabaseRestore {
  /// What is kept of the database that was there, before it is replaced.
  static let copyName = "opsmind.before-restore.db"
  /// What a file is called that was there but is no database.
  static let damagedName = "opsmind.damaged.db"

  let project: Project
  let backup: BackupVerification
  /// Whether a database with later recordings is replaced too.
  let isForced: Bool

  /// Restores the backup.
  /// - Returns: the paths of what was kept of the database that was there.
  /// - Throws: `RestoreRefusal` where somebody wrote the database in the meantime.
  func perform(over present: PresentDatabase) throws -> [String] {
    removeStale()
    let unfinished = UnfinishedFile(for: databasePath)
    try prepare(unfinished.path, for: present)
    switch present {
    case .sound, .foreign: return [try replaceContent(with: unfinished.path)]
    case .missing, .damaged:
      // In WAL mode already, it is not written again by whoever opens it first.
      _ = try Connection(path: unfinished.path, access: .readWrite)
      let kept = try moveAside()
      _ = try unfinished.place(at: databasePath, takesNext: false, remedy: "ops doctor, then restore again")
      return kept
    }
  }

  /// The path of the database without symbolic links, beside which SQLite looks for its log.
  var databasePath: String {
    URL(fileURLWithPath: project.databasePath).resolvingSymlinksInPath().path
  }

  /// A name in the database's folder that is free.
  func freePath(_ name: String) -> String {
    FreeName.first((databasePath as NSString).deletingLastPathComponent + "/" + name)
  }

  /// Copies the backup without its manifest, in the shape in which the database can take it.
  private func prepare(_ path: String, for present: PresentDatabase) throws {
    try Connection(path: backup.file.readablePath(), access: .immutable).backup(to: path)
    try backup.file.requireUnchanged()
    let copy = try Connection(path: path, access: .unshared)
    if try BackupManifest.isPresent(in: copy) { try BackupManifest.remove(from: copy) }
    switch present {
    case .missing, .damaged: break
    case .sound, .foreign:
      // A database in WAL mode takes only pages of its own size.
      let pageSize = try open(.readOnly).pageSize()
      if try copy.pageSize() != pageSize { try copy.rebuild(pageSize: pageSize) }
    }
  }

  private func replaceContent(with path: String) throws -> String {
    let live = try open(.readWrite)
    let source = try Connection(path: path, access: .immutable)
    var copy: String?
    do {
      try live.withFullDurability {
        try live.replaceContent(with: source) {
          // From here on nobody else can write, so nothing is recorded that is neither in the copy nor in the backup.
          let now = PresentDatabase.sound(recordedUntil: try LatestRecording.moment(in: open(.readOnly)))
          if !isForced, let refusal = try now.objection(toBackupRecordedUntil: backup.recordedUntil, in: project) {
            throw refusal
          }
          copy = try keepCopy()
        }
      }
    } catch {
      if let copy { unlink(copy) }
      throw error
    }
    // A reader that still looks at the old content keeps the log from being emptied; the next writer does it then.
    _ = try? live.checkpoint()
    return copy ?? ""
  }

  private func keepCopy() throws -> String {
    let target = freePath(DatabaseRestore.copyName)
    let unfinished = UnfinishedFile(for: target)
    try open(.readOnly).backup(to: unfinished.path)
    return try unfinished.place(
      at: target, takesNext: true, remedy: "make the folder of the database writable for you")
  }

  /// Moves what is no database, and a log without its database, to names that are free.
  private func moveAside() throws -> [String] {
    let holders = LockHolders.processes(holding: databasePath).filter {
      $0.pid != ProcessInfo.processInfo.processIdentifier
    }
    if let holder = holders.first {
      throw Failure(
        "\(databasePath) is damaged, but open in \(DisplayText.line(holder.command)) (pid \(holder.pid))",
        remedy: "end that process, then restore")
    }
    let target = freePath(DatabaseRestore.damagedName)
    // The database last: a log that stayed behind would be taken for one of the new database.
    return try (Connection.companionSuffixes + [""]).filter { FreeName.isTaken(databasePath + $0) }.map { suffix in
      guard rename(databasePath + suffix, target + suffix) == 0 else {
        throw Failure(
          "cannot move \(databasePath + suffix): \(String(cString: strerror(errno)).lowercased())",
          remedy: "make its folder writable for you")
      }
      return target + suffix
    }.reversed()
  }

  private func removeStale() {
    let folder = (databasePath as NSString).deletingLastPathComponent
    let own = (databasePath as NSString).lastPathComponent
    UnfinishedFile.removeStale(in: folder) { name in
      name == own || name.wholeMatch(of: /opsmind\.before-restore(\.\d+)?\.db/) != nil
    }
  }

  private func open(_ access: Connection.Access) throws -> Connection {
    try Connection(path: databasePath, access: access, options: Project.connectionOptions)
  }
}
