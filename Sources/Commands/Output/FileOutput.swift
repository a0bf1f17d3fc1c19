import Foundation

/// Writes a file so that it is either there whole or not touched: a temporary file beside it, then a rename.
final class FileOutput {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private let remedy: String
  /// Whether a new file takes the place of the old one; not where the path is no file.
  private let isReplacing: Bool
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Begins a file that will replace the one at `path`, readable by the owner alone when `isPrivate`.
  /// - Parameter remedy: what to do where it cannot be written.
  init(
    path: String, isPrivate: Bool = false, remedy: String = "choose another place with --output FILE"
  ) throws(Failure) {
    self.remedy = remedy
    // A link keeps pointing where it did, and what is no file, such as /dev/null, is written to as it is.
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    self.path = target ?? path
    var status = stat()
    isReplacing = stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
    guard isReplacing else {
      temporaryPath = self.path
      descriptor = open(self.path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileOutput.failure(path, remedy) }
      return
    }
    temporaryPath = self.path + ".new-\(getpid())"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw FileOutput.failure(path, remedy) }
    // Who could read the old file, and nobody else, can read the new one.
    if target != nil, !isPrivate { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  deinit {
    guard !isFinished else { return }
    close(descriptor)
    if isReplacing { unlink(temporaryPath) }
  }

  /// Adds text to the file.
  func write(_ text: String) throws(Failure) {
    try write(text.utf8)
  }

  /// Adds bytes to the file.
  func write(_ bytes: some Sequence<UInt8>) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { try flush() }
  }

  /// Puts the file in its place.
  func finish() throws(Failure) {
    try flush()
    if !isReplacing {
      isFinished = true
      close(descriptor)
      return
    }
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else { throw FileOutput.failure(path, remedy) }
    isFinished = true
    close(descriptor)
  }

  private func flush() throws(Failure) {
    var offset = 0
    while offset < buffer.count {
      let written = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + offset }, $0.count - offset)
      }
      if written < 0, errno != EINTR { throw FileOutput.failure(path, remedy) }
      offset += max(0, written)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func failure(_ path: String, _ remedy: String) -> Failure {
    Failure("cannot write \(path): \(String(cString: strerror(errno)).lowercased())", remedy: remedy)
  }
}
