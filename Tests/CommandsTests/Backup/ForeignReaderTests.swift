import Foundation
import Testing

@testable import Commands

struct `The manifest of a backup` {
  /// Computes every hash as docs/formats.md describes it, with Python's hashlib, struct and sqlite3.
  private static let script = #"""
    import hashlib, sqlite3, struct, sys

    db = sqlite3.connect(sys.argv[1])
    db.text_factory = bytes

    def value(v):
        if v is None: return b"\0"
        if isinstance(v, int): return b"\1" + struct.pack(">q", v)
        if isinstance(v, float): return b"\2" + struct.pack(">d", v)
        return b"\3" + struct.pack(">Q", len(v)) + v

    def digest(sql):
        rows = db.execute(sql)
        names = [column[0].encode() for column in rows.description]
        text = value(len(names)) + b"".join(map(value, names))
        return hashlib.sha256(text + b"".join(value(v) for row in rows for v in row)).hexdigest()

    for name, expected in db.execute("SELECT table_name, sha256 FROM backup_manifest ORDER BY position").fetchall():
        name = name.decode()
        keys = [row[0].decode() for row in db.execute(f"SELECT name FROM pragma_table_info('{name}') WHERE pk ORDER BY pk")]
        if name == "(schema)":
            found = digest("SELECT type, name, tbl_name, sql FROM sqlite_schema"
                " WHERE tbl_name NOT IN ('backup_about', 'backup_manifest') ORDER BY type, name")
        elif db.execute("SELECT wr FROM pragma_table_list WHERE name = ?", (name,)).fetchone()[0]:
            found = digest(f"SELECT * FROM {name} ORDER BY {', '.join(keys)}")
        else:
            found = digest(f"SELECT rowid AS rowid, * FROM {name} ORDER BY rowid")
        print(name, "same" if found == expected.decode() else "differs")
    """#

  @Test(.enabled(if: Tool.exists("/usr/bin/python3"))) func `is what its description says`() throws {
    let project = try BackupProject()
    try project.sandbox.write("digest.py", Self.script)
    let result = try Tool.run(
      "/usr/bin/python3", [project.sandbox.path("digest.py"), project.sandbox.path(BackupProject.backup)])
    let lines = result.text.split(separator: "\n")
    #expect(lines.count >= 7, "\(result.text)")
    #expect(lines.allSatisfy { $0.hasSuffix(" same") }, "\(result.text)")
  }
}
