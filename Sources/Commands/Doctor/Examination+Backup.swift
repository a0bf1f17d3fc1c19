import Domain
import Foundation
import SQLite
import Store

extension Examination {
  /// From which age on a backup is too old.
  private static let longestAge = TimeSpan.days(7)

  /// How old the newest backup is.
  func backup(_ connection: Connection) throws -> DoctorCheck {
    guard let path = newestBackup else {
      guard try !DealStore(connection).isEmpty else { return .fine("backup", "nothing to back up yet") }
      return .warning("backup", "none in \(BackupDestination.folderName)/", remedy: "ops backup")
    }
    let name = "\(BackupDestination.folderName)/\((path as NSString).lastPathComponent)"
    guard let madeAt = try? BackupManifest.read(from: Connection(path: path, access: .immutable))?.madeAt else {
      return .warning("backup", "the newest, \(DisplayText.line(name)), cannot be read", remedy: "ops backup")
    }
    let age = madeAt.span(to: Invocation.current.clock())
    guard age <= Examination.longestAge else {
      return .warning("backup", "the newest is \(age) old: \(DisplayText.line(name))", remedy: "ops backup")
    }
    return .fine("backup", "the newest is \(age) old: \(DisplayText.line(name))")
  }

  /// What to do about a database that cannot be mended.
  var restoreRemedy: String {
    guard let newestBackup else { return "ops restore FILE, the newest copy that passes ops verify-backup" }
    return "ops restore \(FixCommand.quoted(newestBackup))"
  }

  /// The file in the folder of the backups that was written last; nil where there is none.
  private var newestBackup: String? {
    let folder = URL(fileURLWithPath: project.folder).appending(path: BackupDestination.folderName)
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.contentModificationDateKey]))
      ?? []
    func written(_ file: URL) -> Date {
      (try? file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate) ?? .distantPast
    }
    return files.filter { $0.pathExtension == "db" }.map { (written($0), $0.path) }.max { $0 < $1 }?.1
  }
}
