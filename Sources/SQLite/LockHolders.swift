import Glibc

/// A process that has a database open.
public struct LockHolder: Sendable, Equatable, Hashable {
  /// The number of the process.
  public let pid: Int32
  /// The name of its command, at most 15 bytes, as the kernel keeps it.
  public let command: String

  /// Makes a description of a process.
  public init(pid: Int32, command: String) {
    self.pid = pid
    self.command = command
  }
}

/// Finds the processes that have a database open.
public enum LockHolders {
  /// The processes with the database file or its `-wal` or `-shm` open, by process number.
  ///
  /// Reads the links in `/proc/*/fd` (proc(5)). Without root these can be read only for the user's own processes, so
  /// an empty answer does not prove that nobody has the file open.
  /// - Parameter path: the absolute path of the database, without symbolic links.
  public static func processes(holding path: String) -> [LockHolder] {
    let targets: Set<String> = [path, path + "-wal", path + "-shm"]
    return entries(of: "/proc").compactMap { Int32($0) }.sorted().filter { pid in
      entries(of: "/proc/\(pid)/fd").contains { descriptor in
        linkTarget(of: "/proc/\(pid)/fd/\(descriptor)").map(targets.contains) ?? false
      }
    }.map { LockHolder(pid: $0, command: commandName(of: $0)) }
  }

  private static func entries(of folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private static func linkTarget(of link: String) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let length = readlink(link, start, buffer.count)
      guard length > 0 else { return nil }
      return String(decoding: UnsafeRawBufferPointer(buffer).prefix(length), as: UTF8.self)
    }
  }

  private static func commandName(of pid: Int32) -> String {
    let descriptor = open("/proc/\(pid)/comm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "unknown" }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      let length = read(descriptor, buffer.baseAddress, buffer.count)
      guard length > 0 else { return "unknown" }
      return String(decoding: buffer.prefix(length).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }
}
