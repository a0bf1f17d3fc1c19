import Domain
import Foundation
import Importing
import Policy
import SQLite
import Store

/// What an import did, or would do.
struct ImportSummary: Equatable {
  var created = 0
  var updated = 0
  var unchanged = 0
  var skipped = 0
  /// Rows that contradict the stored deals or each other, or have nothing to know their deal by.
  var conflicts = 0
  /// Rows that could not be read.
  var unreadable = 0
  /// Rows of which something was not taken, because the person asked to be forgotten.
  var forgotten = 0
  /// Why the first that could not be read could not.
  var firstProblem: RowProblem?

  /// Rows of the file.
  var rows: Int { created + updated + unchanged + skipped + conflicts + unreadable }
  /// Rows that went to the rejects file.
  var rejected: Int { conflicts + unreadable }

  mutating func count(_ decision: ImportDecision) {
    switch decision {
    case .create: created += 1
    case .update: updated += 1
    case .unchanged: unchanged += 1
    case .skip: skipped += 1
    case .reject: if decision.word == "conflict" { conflicts += 1 } else { unreadable += 1 }
    }
  }

  /// `8 800 rows: 8 790 created, 10 rejected`, without what did not occur.
  var text: String {
    let parts = [
      (created, "created"), (updated, "updated"), (unchanged, "unchanged"), (skipped, "skipped"),
      (conflicts, "in conflict"),
      (unreadable, "unreadable"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(LintReport.counted(rows, "row")): \(parts.isEmpty ? "nothing to do" : parts.joined(separator: ", "))"
  }
}

/// A row of the file with what is done with it.
struct PlannedRow {
  var line: Int
  var column: Int
  var decision: ImportDecision
}

/// Reads a file of deals into the database, as one transaction.
struct ImportRun {
  let file: DealFile
  let policy: CompanyPolicy
  let rejects: RejectsFile
  let isBackdated: Bool
  /// The moment that clocks are read at.
  let now: Instant
  /// The machine's time, and who runs it.
  let recordedAt: Instant
  let actor: String
  /// The plan that every row must be as; nil where none was made.
  var plan: ImportPlanReader?

  /// Decides on every row without writing; `body` sees each decision.
  func plan(on connection: Connection?, _ body: (PlannedRow) throws -> Void) throws -> ImportSummary {
    var planner = try ImportPlanner(store: connection.map { DealStore($0) })
    let progress = newProgress()
    defer { progress.finish() }
    return try forEachDecision(&planner, progress, body)
  }

  /// Imports the file.
  func apply(to connection: Connection) throws -> (summary: ImportSummary, record: ImportRecord, rejects: String?) {
    do {
      let (summary, record) = try store(in: connection)
      return (summary, record, try rejects.finish())
    } catch let failure as NothingReadable {
      // The database is as it was; the rows are kept for whoever mends them.
      _ = try rejects.finish()
      throw failure.reason
    }
  }

  private struct NothingReadable: Error {
    let reason: Failure
  }

  private func store(in connection: Connection) throws -> (ImportSummary, ImportRecord) {
    let progress = newProgress()
    defer { progress.finish() }
    return try connection.transaction {
      let recordedAt = try RecordingClock.next(in: connection, machine: recordedAt)
      let imports = ImportStore(connection)
      var record = try imports.begin(
        recordedAt: recordedAt, actor: actor, file: (file.name as NSString).lastPathComponent,
        profile: file.profile.name,
        source: file.decoder.source, isBackdated: isBackdated)
      let store = DealStore(connection)
      let isFirst = try store.isEmpty
      let writer = try DealWriter(connection, reserving: highestNumber())
      if isFirst { try writer.beginBulk() }
      let history = ImportHistory(
        pipeline: policy.pipeline, calendar: policy.calendar, now: now, recordedAt: recordedAt,
        isBackdated: isBackdated)
      // In an empty table there is nothing to look up, and no index to do it with.
      var planner = try ImportPlanner(store: isFirst ? nil : store, importID: record.id)
      var change = DealWriter.Change(recordedAt: recordedAt, actor: actor, importID: record.id)
      let summary = try forEachDecision(&planner, progress) { row in
        switch row.decision {
        case .create(let deal):
          change.recordedAt = history.recordingTime(of: deal)
          try writer.insert(deal, entries: history.entries(of: deal), change: change)
        case .update(let stored, let deal):
          change.recordedAt = recordedAt
          let (moved, entry) = history.move(from: stored.deal, to: deal)
          try writer.update(number: stored.number, to: moved, entry: entry, change: change)
        case .unchanged, .skip, .reject: break
        }
      }
      do throws(Failure) { try requireReadableRows(summary) } catch { throw NothingReadable(reason: error) }
      progress.conclude("building the indexes and storing")
      if isFirst { try writer.endBulk() }
      (record.created, record.updated, record.unchanged) = (summary.created, summary.updated, summary.unchanged)
      record.rejected = summary.rejected
      try imports.finish(record)
      return (summary, record)
    }
  }

  /// Throws when the file has rows and none of them could be read.
  func requireReadableRows(_ summary: ImportSummary) throws(Failure) {
    guard summary.rows == summary.unreadable, let first = summary.firstProblem else { return }
    throw Failure(
      "\(file.name): none of its \(LintReport.counted(summary.rows, "row")) could be read; the first: "
        + "\(file.name):\(first.line):\(first.column): \(first.reason)",
      remedy: "mend that; with --dry-run every row is told")
  }

  /// The highest number among the own ids of the file, which no deal without an id may get.
  private func highestNumber() throws -> Int64 {
    var highest: Int64 = 0
    try file.forEachValue(of: .id) { id in highest = max(highest, DealMatchKey.number(ofOwnID: id) ?? 0) }
    return highest
  }

  private func newProgress() -> ProgressBar {
    ProgressBar("importing", total: file.byteCount ?? 0, console: Invocation.current.console)
  }

  private func forEachDecision(
    _ planner: inout ImportPlanner, _ progress: ProgressBar, _ body: (PlannedRow) throws -> Void
  ) throws -> ImportSummary {
    var summary = ImportSummary()
    try DecodedRows(file).forEach { row, record, bytesRead in
      if summary.rows % 4096 == 0 { progress.update(bytesRead) }
      let decision: ImportDecision
      var (line, column) = (record.line, 1)
      switch row {
      case .deal(let deal):
        decision = try planner.decide(deal)
        summary.count(decision)
        if case .reject(let code, let reason) = decision {
          try rejects.append(line: line, column: column, code: code, reason: reason, row: record.rawText)
        }
      case .rejected(let problem):
        (line, column) = (problem.line, problem.column)
        decision = .reject(code: problem.code, reason: problem.reason)
        summary.unreadable += 1
        summary.firstProblem = summary.firstProblem ?? problem
        try rejects.append(line: line, column: column, code: problem.code, reason: problem.reason, row: record.rawText)
      }
      let planned = PlannedRow(line: line, column: column, decision: decision)
      try plan?.check(planned)
      try body(planned)
    }
    try plan?.finish()
    summary.forgotten = planner.rowsOfForgotten
    return summary
  }
}
