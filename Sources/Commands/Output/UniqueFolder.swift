import Foundation

/// Makes folders that belong to one process alone.
enum UniqueFolder {
  /// A new folder for its user alone, under a name that is free.
  /// - Parameters:
  ///   - prefix: what its name begins with.
  ///   - place: the folder in which it is made.
  ///   - remedy: what to do where that cannot be written to.
  /// - Returns: its path.
  static func create(_ prefix: String, in place: String, remedy: String) throws(Failure) -> String {
    var template = Array("\(place)/\(prefix)XXXXXX".utf8CString)
    let isMade = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    guard isMade else {
      throw Failure("cannot write to \(place): \(String(cString: strerror(errno)))", remedy: remedy)
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
