import SQLite
import Testing

struct `The digest of a table` {
  private let scratch: Scratch
  private let db: Connection

  init() throws {
    scratch = try Scratch()
    db = try scratch.open()
  }

  /// The hash of a table `t` that a script makes anew.
  private func hash(_ script: String) throws -> String {
    try db.executeScript("DROP TABLE IF EXISTS t; \(script)")
    return try db.digest(ofTable: "t").sha256
  }

  /// Computed from the description with Python's hashlib and struct.
  @Test func `is the hash of what its description says`() throws {
    try db.executeScript("CREATE TABLE t (a, b, c); INSERT INTO t (rowid, a, b, c) VALUES (7, 'Åse', x'00ff', '')")
    try db.executeScript("INSERT INTO t (rowid, a, b, c) VALUES (1, NULL, -2, 1.5)")
    #expect(
      try db.digest(ofTable: "t")
        == TableDigest(
          table: "t", rows: 2, sha256: "c0cd4d4bbee8078b85475dbed29199ecf8b938bc9dec2d284e84d511ed512129"))
  }

  @Test func `without rowid is in the order of its key`() throws {
    let hash = "b9a9eeb983e9354a18f5e00a4fc2e3256a7073ce9857c1cb94c5970811752f0d"
    try db.executeScript(
      "CREATE TABLE t (k TEXT PRIMARY KEY, v) WITHOUT ROWID; INSERT INTO t VALUES ('b', 2), ('a', 1)")
    #expect(try db.digest(ofTable: "t") == TableDigest(table: "t", rows: 2, sha256: hash))
  }

  @Test func `tells apart what looks alike`() throws {
    let values = [
      "NULL", "0", "1", "1.0", "'1'", "x'31'", "''", "x''", "'a' || char(0)", "'a'", "'ä'", "'a' || char(0x308)",
    ]
    let hashes = try values.map { try hash("CREATE TABLE t (a); INSERT INTO t VALUES (\($0))") }
    #expect(Set(hashes).count == values.count)
  }

  @Test func `tells where one value ends and the next begins`() throws {
    let hashes = try ["'ab', 'c', ''", "'a', 'bc', ''", "'abc', '', ''", "'', 'abc', ''", "'a', 'b', 'c'"].map {
      try hash("CREATE TABLE t (a, b, c); INSERT INTO t VALUES (\($0))")
    }
    #expect(Set(hashes).count == 5)
  }

  @Test func `tells rows from columns, and columns by their names`() throws {
    let hashes = try [
      "CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)", "CREATE TABLE t (a, b); INSERT INTO t VALUES (1, 2)",
      "CREATE TABLE t (b); INSERT INTO t VALUES (1), (2)", "CREATE TABLE t (a); INSERT INTO t VALUES (1)",
      "CREATE TABLE t (a)", "CREATE TABLE t (a); INSERT INTO t (rowid, a) VALUES (1, 1), (3, 2)",
      "CREATE TABLE t (a); INSERT INTO t VALUES (2), (1)",
    ].map(hash)
    #expect(Set(hashes).count == 7)
  }

  @Test func `finds one changed byte in a value longer than any buffer`() throws {
    let long = try hash("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(200000))")
    let changed = try hash("CREATE TABLE t (a); INSERT INTO t VALUES (CAST(zeroblob(199999) || x'01' AS BLOB))")
    #expect(long != changed)
    #expect(try long == hash("CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(200000))"))
  }

  @Test(arguments: ["plain", "order", "two words", "quo\"te", "semi;colon", "'; DROP TABLE t;--", "🚀"])
  func `is made of tables with any name`(_ name: String) throws {
    let quoted = "\"" + name.replacing("\"", with: "\"\"") + "\""
    try db.executeScript("CREATE TABLE \(quoted) (a); INSERT INTO \(quoted) VALUES (1), (2)")
    #expect(try db.dataTables() == [name])
    #expect(try db.digest(ofTable: name).rows == 2)
    #expect(try db.rowCount(ofTable: name) == 2)
  }

  @Test(arguments: ["rowid", "rowid, _rowid_", "rowid, _rowid_, oid"])
  func `is made of tables whose columns have the names of the rowid`(_ columns: String) throws {
    try db.executeScript("CREATE TABLE t (\(columns)); INSERT INTO t (rowid) VALUES (5), (4)")
    #expect(try db.digest(ofTable: "t").rows == 2)
  }

  @Test func `of a database in UTF-16 is made`() throws {
    let path = scratch.folder + "/wide.db"
    let wide = try Connection(path: path, access: .readWriteCreate)
    try wide.executeScript("PRAGMA encoding = 'UTF-16'; CREATE TABLE t (a); INSERT INTO t VALUES ('Åse'), ('🚀')")
    #expect(try wide.digest(ofTable: "t").sha256 == hash("CREATE TABLE t (a); INSERT INTO t VALUES ('Åse'), ('🚀')"))
  }

  @Test func `is not made of views, virtual tables and SQLite's own`() throws {
    try db.executeScript(
      """
      CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT); CREATE VIEW v AS SELECT a FROM t;
      CREATE VIRTUAL TABLE f USING fts5 (text); INSERT INTO t VALUES (1); ANALYZE;
      """)
    #expect(try db.dataTables() == ["f_config", "f_content", "f_data", "f_docsize", "f_idx", "t"])
  }

  @Test func `reports how far it has come`() throws {
    try db.executeScript(
      "CREATE TABLE t (a); INSERT INTO t VALUES (zeroblob(1000000)), (zeroblob(1000000)), (zeroblob(1000000)), (zeroblob(1000000))"
    )
    var bytes = 0
    _ = try db.digest(ofTable: "t") { bytes += $0 }
    #expect((2_000_000...4_100_000).contains(bytes))
  }
}
