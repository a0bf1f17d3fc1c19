import Domain
import SQLite
import Store

/// What was found out about a file that is to be a backup.
struct BackupVerification {
  /// The file.
  let file: BackupFile
  /// What it says of itself; nil for a copy that was made in another way.
  let manifest: BackupManifest?
  /// The newest migration of its schema; nil where that cannot be read.
  let migration: String?
  /// The moment of the latest recording in it; nil where there is none.
  let recordedUntil: Instant?
  /// What is wrong with its structure.
  let damage: [String]
  /// Rows whose foreign key points nowhere.
  let violations: [ForeignKeyViolation]
  /// How its tables compare with the manifest.
  let tables: [TableComparison]

  /// Whether nothing speaks against it.
  var isSound: Bool { damage.isEmpty && violations.isEmpty && tables.allSatisfy(\.isSound) }

  /// How many tables it has, and how many rows they have.
  var content: String {
    let data = tables.filter { $0.table != BackupManifest.schemaEntry }
    return "\(LintReport.counted(data.reduce(0) { $0 + ($1.rows ?? 0) }, "row")) in "
      + "\(LintReport.counted(data.count, "table"))"
  }

  /// Reads the whole file.
  /// - Throws: `Failure` or `MigrationError` where it is no database of ours or one of a newer version.
  init(_ file: BackupFile) throws {
    self.file = file
    let path = try file.readablePath()
    let opening = try BackupOpening(path: path, name: file.name)
    let manifest = opening.manifest
    let progress = ProgressBar("verifying", total: file.bytes, console: Invocation.current.console)
    defer { progress.finish() }
    let inspection = try FileInspection(path: path) { db in
      var done = 0
      do {
        let tables = try TableComparison.all(of: db, with: manifest) { bytes in
          done += bytes
          progress.update(done)
        }
        progress.conclude("checking every page and index")
        return tables
      } catch let error as SQLiteError where error.isCorrupt {
        return []
      }
    }
    try file.requireUnchanged()
    self.manifest = manifest
    migration = opening.migration
    recordedUntil = opening.recordedUntil
    violations = inspection.violations
    tables = inspection.tables
    damage = inspection.damage + opening.damage.filter { !inspection.damage.contains($0) }
  }
}

/// What the first look into a file tells: whose it is, and whether it can be read at all.
private struct BackupOpening {
  var manifest: BackupManifest?
  var migration: String?
  var recordedUntil: Instant?
  var damage: [String] = []

  init(path: String, name: String) throws {
    do {
      let db = try Connection(path: path, access: .immutable)
      try readManifest(of: db)
      try readSchema(of: db, name: name)
      recordedUntil = try LatestRecording.moment(in: db)
    } catch let error as SQLiteError where error.isNotADatabase {
      throw Failure("\(name) is not a SQLite database", remedy: "name a file that ops backup made")
    } catch let error as SQLiteError where error.isCorrupt {
      damage.append(error.message)
    }
  }

  private mutating func readManifest(of db: Connection) throws {
    do {
      manifest = try BackupManifest.read(from: db)
      if try manifest == nil && BackupManifest.isPresent(in: db) { damage.append("the manifest is empty") }
    } catch let error as RowDecodingError {
      damage.append("the manifest cannot be read: \(error.problem)")
    }
  }

  private mutating func readSchema(of db: Connection, name: String) throws {
    let state = try Schema.migrator.state(of: db)
    guard !state.isEmpty else {
      throw Failure("\(name) is a database without tables", remedy: "name a file that ops backup made")
    }
    migration = state.applied.last?.name
    // A record of migrations that is not what the manifest says was damaged, and tells nothing of the program's version.
    let record = "schema_migration"
    let expected = manifest?.tables.first { $0.table == record }
    guard let problem = state.problem, try expected == nil || expected == db.digest(ofTable: record) else { return }
    throw MigrationError(path: name, problem: problem)
  }
}
