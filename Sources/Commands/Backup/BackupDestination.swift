import Domain
import Foundation

/// Where a backup goes.
struct BackupDestination {
  /// The folder of a project's backups.
  static let folderName = "backups"

  /// The absolute path of the file.
  let path: String
  /// Whether the file may get a number into its name, because the name is not one that somebody chose.
  let takesNext: Bool

  /// The file that `--output` names, or one named after the moment: in the folder that it names, or in the project's own.
  init(output: String?, of project: Project, at moment: Instant) throws(Failure) {
    let name = BackupDestination.fileName(at: moment)
    guard let output else {
      let folder = project.folder + "/" + BackupDestination.folderName
      try BackupDestination.create(folder)
      (path, takesNext) = (folder + "/" + name, true)
      return
    }
    let stated = Invocation.current.path(output)
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: stated, isDirectory: &isFolder), isFolder.boolValue {
      (path, takesNext) = ((stated.hasSuffix("/") ? stated : stated + "/") + name, true)
      return
    }
    let folder = (stated as NSString).deletingLastPathComponent
    guard !output.hasSuffix("/"), FileManager.default.fileExists(atPath: folder) else {
      let missing = output.hasSuffix("/") ? stated : folder
      throw Failure("\(missing) does not exist", remedy: "mkdir -p \(FixCommand.quoted(missing))")
    }
    guard !FreeName.isTaken(stated) else {
      throw Failure(
        "\(output) exists already, and a backup replaces nothing", remedy: "choose another place with --output FILE")
    }
    (path, takesNext) = (stated, false)
  }

  /// The folder of the file.
  var folder: String { (path as NSString).deletingLastPathComponent }

  /// Removes what killed backups to this place left behind.
  func removeStale() {
    let own = (path as NSString).lastPathComponent
    let takesAny = takesNext
    UnfinishedFile.removeStale(in: folder) { name in
      takesAny ? BackupDestination.moment(ofFileNamed: name) != nil : name == own
    }
  }

  /// `opsmind-20260220-080000.db`, in UTC.
  static func fileName(at moment: Instant) -> String {
    let seconds = Instant(milliseconds: moment.milliseconds / 1000 * 1000).description
    return "opsmind-\(seconds.filter { $0.isNumber || $0 == "T" }.replacing("T", with: "-")).db"
  }

  /// The moment in a name that `fileName(at:)` gives, perhaps with a number behind it; nil for any other name.
  static func moment(ofFileNamed name: String) -> String? {
    name.wholeMatch(of: /opsmind-(\d{8}-\d{6})(\.\d+)?\.db/).map { String($0.output.1) }
  }

  private static func create(_ folder: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw Failure(
        "cannot create \(folder): \(error.localizedDescription)", remedy: "choose another place with --output FILE")
    }
  }
}
