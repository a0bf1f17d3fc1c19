import Glibc
import Importing

/// A file that is written from its beginning.
final class OutputFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw BenchmarkFailure("cannot write \(path): \(String(cString: strerror(errno)))") }
  }

  deinit { close(descriptor) }

  /// A writer of the product's CSV to the file.
  var csv: CSVWriter { CSVWriter(descriptor: descriptor, name: path) }
}
