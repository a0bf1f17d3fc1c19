import Foundation
import Testing

/// The folder of the snapshots, beside the tests.
enum SnapshotFolder {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Snapshots", directoryHint: .isDirectory).path()

  /// The names of the snapshots there are.
  static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".txt") }
        .map { String($0.dropLast(4)) }.sorted()
    }
  }
}

/// Compares transcripts with the snapshot of a name; with UPDATE_SNAPSHOTS=1 in the environment writes it instead.
func expectSnapshot(
  _ name: String, _ transcripts: Transcript..., sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let text = transcripts.map(\.text).joined(separator: "\n")
  let file = URL(filePath: SnapshotFolder.path + name + ".txt")
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file, options: .atomic)
    return
  }
  let expected = try? String(decoding: Data(contentsOf: file), as: UTF8.self)
  guard expected != text else { return }
  Issue.record(
    """
    Snapshots/\(name).txt \(expected == nil ? "does not exist" : "differs (- snapshot, + now)"); \
    UPDATE_SNAPSHOTS=1 writes it.
    \(difference(expected ?? "", text))
    """, sourceLocation: sourceLocation)
}

/// The lines in which two texts differ, each with its number.
func difference(_ old: String, _ new: String) -> String {
  let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  let changes = lines(new).difference(from: lines(old)).map { change in
    switch change {
    case .remove(let line, let text, _): (line, 0, "-\(line + 1)\t\(text)")
    case .insert(let line, let text, _): (line, 1, "+\(line + 1)\t\(text)")
    }
  }
  return changes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(60).map(\.2).joined(separator: "\n")
}
