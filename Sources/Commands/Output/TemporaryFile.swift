import Foundation

/// A file without a name, which is gone with the process, however that ends.
enum TemporaryFile {
  /// Opens one for reading and writing; the descriptor is the caller's to close.
  static func open(in folder: String = NSTemporaryDirectory()) throws(Failure) -> Int32 {
    var template = Array((folder + "/opsmind-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw Failure(
        "cannot write to \(folder): \(String(cString: strerror(errno)))", remedy: "set TMPDIR to a folder with space")
    }
    template.withUnsafeBufferPointer { _ = $0.baseAddress.map(unlink) }
    return descriptor
  }
}
