import Domain
import Foundation
import SQLite
import Testing

@testable import Commands

/// A project with six deals and a backup of it.
struct BackupProject {
  /// Where `ops backup` puts the first backup of a sandbox.
  static let backup = "backups/opsmind-20260220-080000.db"

  let sandbox: Sandbox

  init() throws {
    sandbox = try HostilePipeline.imported()
    try #require(sandbox.ops("backup").status == 0)
  }

  /// The transcript of an `ops` command without sizes and times that differ between runs.
  func ops(_ line: String) -> Transcript {
    Self.steady(sandbox.ops(line))
  }

  static func steady(_ transcript: Transcript) -> Transcript {
    transcript.replacing(/\d+ KiB/, with: "[n] KiB").replacing(/\d+\.\d\d s\b/, with: "[t] s")
      .replacing(/"bytes":\d+/, with: "\"bytes\":[n]").replacing(/"milliseconds":\d+/, with: "\"milliseconds\":[t]")
      .replacing(/[0-9a-f]{64}/, with: "[sha-256]")
  }

  /// The bytes of a file in the sandbox.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: sandbox.path(name))))
  }

  /// Titles of all deals in a database.
  func titles(_ name: String = "opsmind.db") throws -> [String] {
    try Connection(path: sandbox.path(name)).fetchAll(String.self, "SELECT title FROM deal ORDER BY number")
  }

  /// Changes the title of the first deal a day later.
  func edit() throws {
    try #require(sandbox.run("crm edit D-1 --set title=Later", after: .days(1)).status == 0)
  }

  /// The files of the sandbox without the exports.
  var files: [String] {
    get throws { try sandbox.files.filter { !$0.hasSuffix(".csv") } }
  }
}
