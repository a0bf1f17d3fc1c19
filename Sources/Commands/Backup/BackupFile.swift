import Foundation
import Glibc
import SQLite
import Spelling

/// A file that is perhaps a backup. It is read as it lies, without leaving anything beside it.
final class BackupFile {
  /// The name as it was given.
  let name: String
  /// The absolute path without symbolic links.
  let path: String
  /// The size in bytes.
  let bytes: Int
  private let state: [FileState]
  private var privateFolder: String?

  /// A file by its name, which may be relative.
  init(_ name: String) throws(Failure) {
    let stated = Invocation.current.path(name)
    guard let resolved = realpath(stated, nil) else {
      let problem = FreeName.isTaken(stated) ? "is a link that leads nowhere" : "does not exist"
      throw Failure("\(name) \(problem)\(BackupFile.guess(stated))", remedy: "ops backup makes one")
    }
    defer { free(resolved) }
    self.name = name
    path = String(cString: resolved)
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure("\(name) is not a file", remedy: "name a file that ops backup made")
    }
    guard access(path, R_OK) == 0 else {
      throw Failure("\(name) cannot be read: permission denied", remedy: "chmod u+r \(FixCommand.quoted(path))")
    }
    guard status.st_size > 0 else {
      throw Failure("\(name) is empty", remedy: "name a file that ops backup made")
    }
    bytes = Int(status.st_size)
    state = BackupFile.state(of: path)
  }

  deinit {
    if let privateFolder { try? FileManager.default.removeItem(atPath: privateFolder) }
  }

  /// Whether it is the same file as another one, under whatever name.
  func isSame(as other: String) -> Bool {
    let mine = FileState(path)
    return mine.inode != nil && FileState(other).inode == mine.inode && FileState(other).device == mine.device
  }

  /// The path at which the content can be read as one file that nobody writes.
  ///
  /// That is the file itself, unless a write-ahead log lies beside it. Merging that would change the file, so both are copied to a private
  /// folder, which goes with this object.
  func readablePath() throws -> String {
    if FileState(path + "-journal").size > 0 {
      throw Failure(
        "\(name) was being written when it was copied: the journal \(name)-journal lies beside it",
        remedy: "name another backup, or make one with ops backup")
    }
    guard FileState(path + "-wal").size > 0 else { return path }
    if let privateFolder { return privateFolder + "/copy.db" }
    let folder = try UniqueFolder.create(
      "opsmind-", in: NSTemporaryDirectory(), remedy: "set TMPDIR to a folder with space")
    privateFolder = folder
    let copy = folder + "/copy.db"
    do {
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        chmod(copy + suffix, 0o600)
      }
    } catch {
      throw Failure(
        "cannot copy \(name) and its log to \(folder): \(error.localizedDescription)",
        remedy: "set TMPDIR to a folder with space")
    }
    try requireUnchanged()
    // Opening it as a file of one's own merges the log.
    _ = try Connection(path: copy, access: .unshared)
    return copy
  }

  /// Throws where somebody wrote the file since this object was made.
  func requireUnchanged() throws(Failure) {
    guard BackupFile.state(of: path) == state else {
      throw Failure("\(name) was written while it was read", remedy: "ops backup copies a database that is in use")
    }
  }

  private static func state(of path: String) -> [FileState] {
    ["", "-wal", "-journal"].map { FileState(path + $0) }
  }

  private static func guess(_ path: String) -> String {
    let folder = (path as NSString).deletingLastPathComponent
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let own = (path as NSString).lastPathComponent
    let near = nearest(to: own, among: names.filter { $0.hasSuffix(".db") && $0 != own }.sorted())
    return near.map { ". Did you mean '\(DisplayText.line($0))'?" } ?? ""
  }
}

/// How a file looks from outside; all nothing where there is none.
private struct FileState: Equatable {
  var device: UInt?
  var inode: UInt?
  var size = 0
  var modified: [Int] = []

  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    (device, inode, size) = (UInt(status.st_dev), UInt(status.st_ino), Int(status.st_size))
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
