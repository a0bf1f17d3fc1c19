import Domain
import Importing
import SQLite
import Store

extension CRM.Import {
  private func noteForgotten(_ summary: ImportSummary) {
    guard summary.forgotten > 0 else { return }
    Invocation.current.console.note(
      "\(LintReport.counted(summary.forgotten, "row")) of people who were forgotten: what would bring them back is not taken"
    )
  }

  /// Imports and reports; the number of rejected rows.
  func store(_ run: ImportRun, in place: Project) throws -> Int {
    let console = Invocation.current.console
    let (summary, record, rejectsPath) = try run.apply(to: place.openForWriting())
    if json {
      try console.printJSON { json in
        try json.member("import", Int(record.id))
        try json.member("profile", record.profile)
        try json.member("rejects_file", rejectsPath)
        try json.members(of: summary)
      }
    } else {
      try console.print("import \(record.id): \(summary.text)")
    }
    try console.flush()
    noteForgotten(summary)
    if let rejectsPath {
      console.note(
        "\(LintReport.counted(summary.rejected, "row")) not taken, with line, column and reason: \(rejectsPath)")
    }
    return summary.rejected
  }

  /// Prints the plan; the number of rows that would be rejected.
  func foresee(_ run: ImportRun, in place: Project) throws -> Int {
    let console = Invocation.current.console
    let connection = try place.openForReading()
    let saved = try plan.map {
      try ImportPlanWriter(path: Invocation.current.path($0), header: planHeader(of: run.file, in: connection))
    }
    let summary = try json ? printJSON(run, connection, saved) : printText(run, connection, saved)
    try console.flush()
    noteForgotten(summary)
    try run.requireReadableRows(summary)
    if let plan, let saved {
      try saved.finish(summary)
      console.note("the plan is in \(plan); crm import --apply \(FixCommand.quoted(plan)) does what it says")
    }
    return summary.rejected
  }

  private func printText(
    _ run: ImportRun, _ connection: Connection?, _ saved: ImportPlanWriter?
  ) throws -> ImportSummary {
    let console = Invocation.current.console
    let summary = try run.plan(on: connection) { row in
      try saved?.append(row)
      // Whoever saves the plan can read it there.
      guard dryRun else { return }
      for line in ImportPlanText.lines(of: row, file: run.file.name) { try console.print(line) }
    }
    try console.print("would import \(summary.text)")
    return summary
  }

  private func printJSON(
    _ run: ImportRun, _ connection: Connection?, _ saved: ImportPlanWriter?
  ) throws -> ImportSummary {
    var summary = ImportSummary()
    try Invocation.current.console.printJSON { json in
      try json.member("profile", run.file.profile.name)
      try json.key("rows")
      try json.array { json in
        summary = try run.plan(on: connection) { row in
          try saved?.append(row)
          try json.newline()
          try json.plannedRow(row)
        }
      }
      try json.members(of: summary)
    }
    return summary
  }
}
