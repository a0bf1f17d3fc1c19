import Domain
import Foundation
import Hashing
import Policy
import SQLite
import Store
import YAML

/// A project's folder with its policy and database.
struct Project {
  /// The policy's file name.
  static let policyFile = "opsmind.yaml"
  /// The database's file name.
  static let databaseFile = "opsmind.db"

  /// The absolute path of the folder.
  var folder: String
  /// The path of the policy.
  var policyPath: String { folder + "/" + Project.policyFile }
  /// The path of the database.
  var databasePath: String { folder + "/" + Project.databaseFile }

  /// The project that options, environment and current folder point to; nil when there is none.
  static func find(_ options: ProjectOptions) throws(Failure) -> Project? {
    let invocation = Invocation.current
    if let stated = options.folder ?? invocation.environment["OPSMIND_PROJECT"].flatMap({ $0.isEmpty ? nil : $0 }) {
      let path = invocation.path(stated)
      guard isProject(path) else {
        throw Failure(
          "\(stated) is not an OpsMind project: it has no \(policyFile)",
          remedy: "ops init \(FixCommand.quoted(stated))")
      }
      return Project(folder: path)
    }
    var folder = URL(fileURLWithPath: invocation.currentDirectory).standardizedFileURL.path
    while true {
      if isProject(folder) { return Project(folder: folder) }
      let parent = (folder as NSString).deletingLastPathComponent
      if parent == folder { return nil }
      folder = parent
    }
  }

  /// The project, which must exist.
  static func require(_ options: ProjectOptions) throws(Failure) -> Project {
    guard let project = try find(options) else {
      throw Failure("no OpsMind project here or in a folder above", remedy: "ops init, or name one with --project DIR")
    }
    return project
  }

  /// The policy in force: the file's, or the standard one where there is none.
  func policy() throws -> CompanyPolicy {
    guard FileManager.default.fileExists(atPath: policyPath) else { return .standard }
    return try PolicyFile.load(path: policyPath, name: Project.policyFile)
  }

  /// The first 12 digits of the SHA-256 of the policy's text: that of the file, or of the standard policy where there is none.
  func policyDigest() throws -> String {
    let text = FileManager.default.contents(atPath: policyPath) ?? Data(CompanyPolicy.defaultText.utf8)
    var digest = SHA256()
    text.withUnsafeBytes { digest.update($0) }
    return String(digest.finish().prefix(12))
  }

  /// Opens the database for reading and writing, creating or upgrading it first.
  func openForWriting() throws -> Connection {
    let connection = try Connection(path: databasePath, access: .readWriteCreate, options: Project.connectionOptions)
    let outcome = try Schema.migrator.migrate(connection, at: Invocation.current.clock().milliseconds)
    if let copy = outcome.copy {
      Invocation.current.console.note("upgraded the database; the copy made before is \(copy)")
    }
    return connection
  }

  /// Opens the database for reading; nil when there is none yet.
  func openForReading() throws -> Connection? {
    guard FileManager.default.fileExists(atPath: databasePath) else { return nil }
    let connection = try openAsItIs()
    let state = try Schema.migrator.state(of: connection)
    if let problem = state.problem { throw MigrationError(path: databasePath, problem: problem) }
    guard state.isCurrent else {
      // An older schema is upgraded by whoever comes first; reading alone must not have to know old ones.
      _ = try openForWriting()
      return try Connection(path: databasePath, access: .readOnly, options: Project.connectionOptions)
    }
    return connection
  }

  /// Opens the database for reading, which must exist, with whatever schema it has.
  func openAsItIs() throws -> Connection {
    do {
      return try Connection(path: databasePath, access: .readOnly, options: Project.connectionOptions)
    } catch  where error.isUnfinishedWrite {
      // Opening for writing undoes what a killed process had not finished.
      _ = try Connection(path: databasePath, access: .readWrite, options: Project.connectionOptions)
      return try Connection(path: databasePath, access: .readOnly, options: Project.connectionOptions)
    }
  }

  /// Opens the database for reading, which must exist.
  func requireDatabase() throws -> Connection {
    guard let connection = try openForReading() else {
      throw Failure("\(databasePath) does not exist yet", remedy: "crm import FILE")
    }
    return connection
  }

  /// How connections are opened: with how long they wait for a lock.
  static var connectionOptions: Connection.Options {
    var options = Connection.Options()
    if let stated = Invocation.current.environment["OPSMIND_BUSY_TIMEOUT_MS"], let milliseconds = Int(stated) {
      options.busyTimeoutMilliseconds = milliseconds
    }
    return options
  }

  private static func isProject(_ folder: String) -> Bool {
    [policyFile, databaseFile].contains { FileManager.default.fileExists(atPath: folder + "/" + $0) }
  }
}
