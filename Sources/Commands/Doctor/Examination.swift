import Domain
import Foundation
import Glibc
import Policy
import SQLite
import Store
import YAML

/// Looks at everything that keeps a project healthy.
struct Examination {
  let project: Project
  /// Whether every page and index is read, and not only the quick check made.
  let isThorough: Bool

  /// All findings, in the order in which they should be mended.
  func checks() -> [DoctorCheck] {
    [policy, permissions] + database + [freeSpace]
  }

  private var policy: DoctorCheck {
    do {
      let policy = try project.policy()
      return .fine("policy", "\(LintReport.counted(policy.pipeline.stages.count, "stage"))")
    } catch let errors as YAMLErrors {
      return .problem("policy", "\(LintReport.counted(errors.errors.count, "mistake"))", remedy: "ops policy check")
    } catch {
      return .problem("policy", "\(error)", remedy: "ops policy check")
    }
  }

  private var permissions: DoctorCheck {
    let attributes = try? FileManager.default.attributesOfItem(atPath: project.databasePath)
    guard let mode = attributes?[.posixPermissions] as? Int else {
      return .warning("permissions", "\(Project.databaseFile) does not exist yet", remedy: "ops init")
    }
    guard mode & 0o077 == 0 else {
      return .problem(
        "permissions", "others on this machine can read \(Project.databaseFile) (mode \(String(mode, radix: 8)))",
        remedy: "chmod 600 \(FixCommand.quoted(project.databasePath))")
    }
    guard access(project.folder, W_OK) == 0, access(project.databasePath, W_OK) == 0 else {
      return .problem(
        "permissions", "\(project.folder) cannot be written",
        remedy: "chown or chmod the folder so that you may write to it")
    }
    return .fine("permissions", "readable by you alone")
  }

  private var database: [DoctorCheck] {
    guard FileManager.default.fileExists(atPath: project.databasePath) else { return [] }
    do {
      let connection = try project.openAsItIs()
      let integrity = try integrity(connection)
      let schema = try schema(connection)
      // The tables that the other checks look into are there only in a current schema.
      guard schema.outcome == .fine else { return [integrity, schema] }
      return try [schema, integrity, foreignKeys(connection), history(connection), log(connection), backup(connection)]
    } catch let error as SQLiteError where error.isReadOnly {
      // In WAL mode even reading needs a folder that can be written; the data is not damaged.
      return [
        .problem("database", "cannot be looked into: its folder cannot be written", remedy: "see permissions above")
      ]
    } catch {
      return [
        .problem("database", "\(error)", remedy: restoreRemedy)
      ]
    }
  }

  private func schema(_ connection: Connection) throws -> DoctorCheck {
    let state = try Schema.migrator.state(of: connection)
    if let problem = state.problem {
      return .problem(
        "schema", MigrationError(path: project.databasePath, problem: problem).description,
        remedy: "use the version of OpsMind that wrote it")
    }
    guard state.isCurrent else {
      return .warning("schema", "\(LintReport.counted(state.pending.count, "migration")) to come", remedy: "crm list")
    }
    return .fine("schema", "version \(state.applied.count), \(state.applied.last?.name ?? "")")
  }

  private func integrity(_ connection: Connection) throws -> DoctorCheck {
    let damage = try connection.integrityCheck(isThorough ? .full : .quick)
    guard let first = damage.first else {
      return .fine("integrity", isThorough ? "every page and index read" : "quick check")
    }
    return .problem(
      "integrity", "\(first)\(damage.count > 1 ? " (and \(damage.count - 1) more)" : "")",
      remedy: restoreRemedy)
  }

  private func foreignKeys(_ connection: Connection) throws -> DoctorCheck {
    let violations = try connection.foreignKeyCheck()
    guard let first = violations.first else { return .fine("foreign keys", "every reference has its row") }
    return .problem(
      "foreign keys", "\(LintReport.counted(violations.count, "row")) of \(first.table) without its \(first.parent)",
      remedy: restoreRemedy)
  }

  private func history(_ connection: Connection) throws -> DoctorCheck {
    let gaps = try DealStore(connection).countOfDealsWithoutEntry()
    guard gaps > 0 else { return .fine("history", "every deal with a stage has its entry") }
    return .problem(
      "history", "\(LintReport.counted(gaps, "deal")) without an entry for the stage",
      remedy: restoreRemedy)
  }

  private func log(_ connection: Connection) throws -> DoctorCheck {
    let size = connection.fileSizes.wal
    let text = "\(try connection.journalMode()), \(size >> 20) MiB to be merged"
    // A log of this size means that a reader has kept it from being merged for long.
    guard size > 1 << 30 else { return .fine("write-ahead log", text) }
    return .warning(
      "write-ahead log", text, remedy: "close other programs that have the file open, then run any crm command")
  }

  private var freeSpace: DoctorCheck {
    var status = statvfs()
    guard statvfs(project.folder, &status) == 0 else {
      return .warning("free space", "cannot be told", remedy: "df \(FixCommand.quoted(project.folder))")
    }
    let free = Int(status.f_bavail) * Int(status.f_frsize)
    let size = (try? FileManager.default.attributesOfItem(atPath: project.databasePath)[.size] as? Int) ?? 0
    let text = "\(free >> 20) MiB free, database \(size >> 20) MiB"
    // Before a migration a copy of the database is made; an import writes about as much again.
    guard free > max(2 * size, 64 << 20) else {
      return .warning(
        "free space", text,
        remedy: "free at least \(max(2 * size, 64 << 20) >> 20) MiB on the disk of \(project.folder)")
    }
    return .fine("free space", text)
  }
}
