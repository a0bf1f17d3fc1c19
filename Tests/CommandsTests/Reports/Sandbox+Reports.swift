import Foundation
import Testing

@testable import Commands

extension Sandbox {
  /// The names of the files in a folder of the sandbox; none where there is no folder.
  func files(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
  }

  /// A file's bytes.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(name))))
  }

  /// Writes a file into a folder that is made where it is not there.
  func write(_ name: String, in folder: String, _ text: String) throws {
    try FileManager.default.createDirectory(atPath: path(folder), withIntermediateDirectories: true)
    try write("\(folder)/\(name)", text)
  }

  /// What is in the reports' folder, and when each file was changed.
  func reportFiles() throws -> [String: FileState] {
    var states: [String: FileState] = [:]
    for name in files(in: "reports") {
      let attributes = try FileManager.default.attributesOfItem(atPath: path("reports/\(name)"))
      states[name] = FileState(
        bytes: try bytes("reports/\(name)"), changed: attributes[.modificationDate] as? Date,
        number: attributes[.systemFileNumber] as? Int)
    }
    return states
  }

  /// A file as it is at a moment.
  struct FileState: Equatable {
    var bytes: [UInt8]
    var changed: Date?
    var number: Int?
  }
}
