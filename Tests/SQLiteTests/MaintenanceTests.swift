import Foundation
import SQLite
import Testing

@Suite struct MaintenanceTests {
  let scratch: Scratch
  let db: Connection

  init() throws {
    scratch = try Scratch()
    db = try scratch.openWithDeals()
    try db.execute("INSERT INTO deal (title) VALUES ('a')")
  }

  @Test(arguments: [Connection.IntegrityCheck.quick, .full])
  func `a sound database has no findings`(_ check: Connection.IntegrityCheck) throws {
    #expect(try db.integrityCheck(check) == [])
  }

  @Test func `a damaged database has findings`() throws {
    let path = scratch.path
    for number in 0..<500 { try db.execute("INSERT INTO deal (title) VALUES (\("title \(number)"))") }
    try db.checkpoint()
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    try file.seek(toOffset: 8_192)
    try file.write(contentsOf: Data(repeating: 0xFF, count: 4_096))
    try file.close()
    #expect(try !scratch.open().integrityCheck(.full).isEmpty)
  }

  @Test func `a foreign key that points nowhere is found`() throws {
    try db.executeScript(
      """
      PRAGMA foreign_keys = OFF;
      CREATE TABLE step (deal INTEGER REFERENCES deal (number)) STRICT;
      INSERT INTO step (rowid, deal) VALUES (4, 99);
      """)
    #expect(try db.foreignKeyCheck() == [ForeignKeyViolation(table: "step", rowID: 4, parent: "deal")])
  }

  @Test func `a checkpoint empties the log`() throws {
    #expect(db.fileSizes.wal > 0)
    #expect(try db.checkpoint())
    #expect(db.fileSizes.wal == 0)
    #expect(db.fileSizes.database > 0)
  }

  @Test func `a checkpoint tells that a reader is in its way`() throws {
    let reader = try scratch.open(.readOnly)
    try reader.execute("BEGIN")
    _ = try titles(reader)
    try db.execute("INSERT INTO deal (title) VALUES ('b')")
    #expect(try !db.checkpoint())
  }

  @Test func `a backup holds what was committed`() throws {
    let copy = scratch.folder + "/copy.db"
    try db.backup(to: copy)
    #expect(try titles(Connection(path: copy, access: .readWrite)) == ["a"])
    #expect(try scratch.mode(of: "copy.db") == 0o600)
  }

  @Test func `a reader can make a backup`() throws {
    try scratch.open(.readOnly).backup(to: scratch.folder + "/copy.db")
    #expect(try scratch.fileNames.contains("copy.db"))
  }

  @Test func `a backup overwrites nothing`() throws {
    let copy = scratch.folder + "/copy.db"
    try Data("mine".utf8).write(to: URL(filePath: copy))
    let error = #expect(throws: SQLiteError.self) { try db.backup(to: copy) }
    #expect(error?.message == "the file cannot be created: File exists")
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == "mine")
  }

  @Test func `a backup inside a transaction is refused`() throws {
    #expect(throws: SQLiteError.self) { try db.transaction { try db.backup(to: scratch.folder + "/copy.db") } }
    #expect(try !scratch.fileNames.contains("copy.db"))
  }
}
