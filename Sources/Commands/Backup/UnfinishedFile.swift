import Foundation
import Glibc
import SQLite

/// A file that is written under a name of its own and gets its real one when it is whole.
///
/// It goes with this object unless it was placed. Where the process is killed before, the next command removes it: its name tells the
/// process that wrote it.
final class UnfinishedFile {
  private static let mark = ".part-"

  /// Where it is written.
  let path: String

  /// A file that shall become `target`; nothing is created yet.
  init(for target: String) {
    path = target + UnfinishedFile.mark + String(getpid())
  }

  deinit {
    UnfinishedFile.remove(path)
  }

  /// Gives the file its name, which never replaces another file.
  /// - Parameters:
  ///   - takesNext: whether a number is put into the name where it is taken; otherwise that is a failure.
  ///   - remedy: what to do where it cannot be done.
  /// - Returns: the name it got.
  func place(at target: String, takesNext: Bool, remedy: String) throws -> String {
    try Connection.syncToDisk(path)
    var reason = EEXIST
    for candidate in FreeName.candidates(target) {
      reason = moved(to: candidate)
      if reason == 0 {
        try Connection.syncToDisk(candidate)
        return candidate
      }
      guard reason == EEXIST, takesNext else { break }
    }
    throw Failure("cannot write \(target): \(String(cString: strerror(reason)).lowercased())", remedy: remedy)
  }

  /// Moves the file to a name that is free; the system's error number where that fails, 0 otherwise.
  private func moved(to target: String) -> Int32 {
    if link(path, target) == 0 {
      unlink(path)
      return 0
    }
    let reason = errno
    // Some file systems, such as those of memory cards, know no second name for a file.
    guard [EPERM, ENOTSUP, ENOSYS].contains(reason) else { return reason }
    if FreeName.isTaken(target) { return EEXIST }
    return rename(path, target) == 0 ? 0 : errno
  }

  /// Removes what killed processes left in a folder.
  /// - Parameter isOurs: whether a file of this name was to be made by the command.
  static func removeStale(in folder: String, where isOurs: (String) -> Bool) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let suffix = Connection.companionSuffixes.first { name.hasSuffix($0) } ?? ""
      let stem = name.dropLast(suffix.count)
      guard let start = stem.range(of: mark, options: .backwards), let pid = Int32(stem[start.upperBound...]), pid > 0,
        isOurs(String(stem[..<start.lowerBound])), isGone(pid)
      else { continue }
      unlink(folder + "/" + name)
    }
  }

  /// Whether nobody writes the file any more. One of this process's number was left by an earlier process that had the same.
  private static func isGone(_ pid: Int32) -> Bool {
    pid == getpid() || (kill(pid, 0) != 0 && errno == ESRCH)
  }

  private static func remove(_ path: String) {
    for suffix in [""] + Connection.companionSuffixes { unlink(path + suffix) }
  }
}

/// Finds names that no file has.
enum FreeName {
  /// The name, then the same with numbers in it: `a.db`, `a.2.db`, `a.3.db`.
  static func candidates(_ path: String) -> some Sequence<String> {
    let (stem, ending) = path.hasSuffix(".db") ? (String(path.dropLast(3)), ".db") : (path, "")
    return sequence(first: 1) { $0 + 1 }.lazy.map { $0 == 1 ? path : "\(stem).\($0)\(ending)" }
  }

  /// The first of the names that neither a file nor anything that SQLite puts beside one has.
  static func first(_ path: String) -> String {
    candidates(path).first { name in !([""] + Connection.companionSuffixes).contains { isTaken(name + $0) } } ?? path
  }

  /// Whether something has the name, also a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
