import Foundation
import SQLite

/// A folder of its own for one test, removed with it.
final class Scratch {
  let folder: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "sqlite-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.resolvingSymlinksInPath().path()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { folder + "/test.db" }

  var fileNames: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  func open(_ access: Connection.Access = .readWriteCreate, busyTimeout: Int = 0) throws -> Connection {
    try Connection(path: path, access: access, options: .init(busyTimeoutMilliseconds: busyTimeout))
  }

  func openWithDeals() throws -> Connection {
    let db = try open()
    try db.executeScript(
      "CREATE TABLE deal (number INTEGER PRIMARY KEY, title TEXT NOT NULL UNIQUE, amount INTEGER) STRICT")
    return db
  }

  func mode(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
    return attributes[.posixPermissions] as? Int ?? -1
  }
}

/// Something to throw.
struct Interruption: Error, Equatable {}

/// The titles in the table `deal`.
func titles(_ db: Connection) throws -> [String] {
  try db.fetchAll(String.self, "SELECT title FROM deal ORDER BY number")
}

/// What the closure throws, as text; empty where it throws nothing.
func message(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    return "\(error)"
  }
}
