import Foundation
import Testing

/// Compares a rendered report with the golden file of a name; with UPDATE_GOLDENS=1 in the environment writes it instead.
func expectGolden(_ name: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Goldens").appending(path: name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    try Data(text.utf8).write(to: file, options: .atomic)
    return
  }
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  guard expected != text else { return }
  let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
  let difference = lines(text).difference(from: lines(expected ?? ""))
  let changes = difference.prefix(20).map { change in
    switch change {
    case .remove(let line, let text, _): "-\(line + 1)\t\(text)"
    case .insert(let line, let text, _): "+\(line + 1)\t\(text)"
    }
  }
  Issue.record(
    """
    Goldens/\(name) \(expected == nil ? "does not exist" : "differs (- golden, + now)"); UPDATE_GOLDENS=1 writes it.
    \(changes.joined(separator: "\n"))
    """, sourceLocation: sourceLocation)
}
