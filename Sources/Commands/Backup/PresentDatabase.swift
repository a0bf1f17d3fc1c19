import Domain
import Foundation
import SQLite
import Store

/// What stands where the project's database belongs, before a backup is restored there.
enum PresentDatabase {
  /// No file.
  case missing
  /// A file that cannot be read as a database, and why.
  case damaged(String)
  /// A sound database, with the moment of its latest recording.
  case sound(recordedUntil: Instant?)
  /// A sound database of another program.
  case foreign

  /// Looks at the database without changing it.
  init(of project: Project) throws {
    guard FileManager.default.fileExists(atPath: project.databasePath) else {
      self = .missing
      return
    }
    do {
      let db = try project.openAsItIs()
      if let damage = try db.integrityCheck(.quick).first {
        self = .damaged(damage)
      } else if case .foreign = try Schema.migrator.state(of: db).problem {
        self = .foreign
      } else {
        self = .sound(recordedUntil: try LatestRecording.moment(in: db))
      }
    } catch let error as SQLiteError where error.isCorrupt || error.isNotADatabase {
      self = .damaged(error.message)
    }
  }

  /// The moment of the latest recording, where it is known.
  var recordedUntil: Instant? {
    if case .sound(let moment) = self { moment } else { nil }
  }

  /// Why a backup must not replace it unless somebody insists; nil where nothing would be lost.
  /// - Parameters:
  ///   - recordedUntil: the moment of the backup's latest recording.
  ///   - db: the database, for counting what would be lost.
  func objection(toBackupRecordedUntil backup: Instant?, in project: Project) throws -> RestoreRefusal? {
    switch self {
    case .missing, .damaged: return nil
    case .foreign:
      return RestoreRefusal("\(project.databasePath) was made by another program, so nobody knows what would be lost")
    case .sound(let recordedUntil):
      guard let recordedUntil, backup.map({ recordedUntil > $0 }) ?? true else { return nil }
      let db = try project.openAsItIs()
      let deals = try LatestRecording.countOfDeals(after: backup, in: db)
      return RestoreRefusal(
        "\(project.databasePath) has recordings until \(recordedUntil), the backup "
          + (backup.map { "only until \($0)" } ?? "none")
          + (deals > 0 ? "; what was recorded since on \(LintReport.counted(deals, "deal")) would be lost" : ""))
    }
  }
}

/// Why a backup is not restored; everything is as it was.
struct RestoreRefusal: Error, Equatable {
  /// The reason, as a sentence without a full stop.
  let reason: String

  /// A refusal with its reason.
  init(_ reason: String) {
    self.reason = reason
  }
}
