import Foundation
import Testing

/// Expects a text to be that of a file in `Goldens`; `UPDATE_SNAPSHOTS=1` writes it.
func expectGolden(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Goldens/\(name)").standardized
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file, options: .atomic)
    return
  }
  let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  let expected = (try? String(decoding: Data(contentsOf: file), as: UTF8.self)) ?? ""
  let changes = lines(text).difference(from: lines(expected)).prefix(40).map { change in
    switch change {
    case .remove(let line, let text, _): "-\(line + 1)\t\(text)"
    case .insert(let line, let text, _): "+\(line + 1)\t\(text)"
    }
  }
  guard !changes.isEmpty else { return }
  Issue.record(
    """
    Goldens/\(name) differs (- golden, + now); UPDATE_SNAPSHOTS=1 writes it.
    \(changes.joined(separator: "\n"))
    """, sourceLocation: sourceLocation)
}
