import Foundation
import Testing

struct `Snapshots` {
  /// The names that the tests of this folder write, with `.*` where a name is put together.
  private static var wanted: [Regex<AnyRegexOutput>] {
    get throws {
      let folder = URL(filePath: SnapshotFolder.path).deletingLastPathComponent()
      let files = FileManager.default.enumerator(atPath: folder.path())?.allObjects as? [String] ?? []
      return try files.filter { $0.hasSuffix(".swift") }.flatMap { file in
        let source = String(decoding: try Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
        return try source.matches(of: /expectSnapshot\(\s*"((?:\\\(.*\)|[^"])+)",/).map { match in
          try Regex(String(match.output.1).replacing(/\\\(.*\)/, with: "[a-z0-9-]+"))
        }
      }
    }
  }

  @Test func `are all used by a test`() throws {
    let wanted = try Self.wanted
    let unused = try SnapshotFolder.names.filter { name in !wanted.contains { name.wholeMatch(of: $0) != nil } }
    #expect(unused.isEmpty, "delete them: \(unused)")
  }

  @Test func `that differ are told by line`() {
    #expect(difference("a\nb\nc\n", "a\nx\nc\nd\n") == "-2\tb\n+2\tx\n+4\td")
  }
}
