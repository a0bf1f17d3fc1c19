import Domain

/// What restoring a backup did, would do, or was kept from doing.
struct RestoreReport {
  let restore: DatabaseRestore
  let isDryRun: Bool
  /// What was in the database's place; nil where it was not looked at.
  var present: PresentDatabase?
  /// The paths of what was kept of it.
  var kept: [String] = []
  /// Why nothing was restored; nil where nothing spoke against it.
  var refusal: RestoreRefusal?

  /// The report for a terminal; why it was refused stands elsewhere.
  var lines: [String] {
    guard refusal == nil else { return [] }
    let until = restore.backup.recordedUntil.map { "recorded until \($0)" } ?? "without recordings"
    var lines = ["\(restore.backup.summary), \(until)"]
    lines += isDryRun ? [plan] : kept.map { "kept what was there as \($0)" }
    lines.append("\(isDryRun ? "would restore" : "restored") \(restore.project.databasePath)")
    return lines
  }

  /// What would happen to what is there.
  private var plan: String {
    switch present {
    case .damaged(let reason):
      "would move what is there, which is damaged (\(DisplayText.line(reason))), to \(restore.freePath(DatabaseRestore.damagedName))"
    case .sound, .foreign: "would copy what is there to \(restore.freePath(DatabaseRestore.copyName))"
    case .missing, nil: "there is no database yet"
    }
  }
}

extension JSONWriter {
  /// Writes the members of a report on restoring.
  mutating func members(of report: RestoreReport) throws {
    try member("file", report.restore.backup.file.path)
    try member("database", report.restore.project.databasePath)
    try key("dry_run")
    try value(report.isDryRun)
    try key("restored")
    try value(!report.isDryRun && report.refusal == nil)
    try member("refused", report.refusal?.reason)
    try member("recorded_until", report.restore.backup.recordedUntil?.description)
    try member("replaced_recorded_until", report.present?.recordedUntil?.description)
    try key("kept")
    try array { json in
      for path in report.kept { try json.value(path) }
    }
  }
}
