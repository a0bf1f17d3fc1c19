import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

extension CRM.Lint {
  /// Lints the project's deals, and mends them first or only tells what would be mended, where asked for.
  func lintProject(_ place: Project, _ policy: CompanyPolicy, _ filter: LintFilter) throws {
    let connection = try place.requireDatabase()
    let moments = try moment.moments(in: policy.calendar)
    if let owner = view.owner { _ = try OwnerArgument.words(owner, connection: connection, asOf: moments.asOf) }
    let settings = LintSettings(
      policy: policy, roster: try people(connection: connection, asOf: moments.asOf), now: moments.now,
      records: try LintRecords(in: connection, asOf: moments.asOf, today: policy.calendar.day(of: moments.now)))
    let mending = LintFix(settings: settings, filter: filter)
    if knowledge.diff { return try tellDifference(mending, in: connection) }
    let mended = knowledge.fix ? try mending.apply(to: place.openForWriting()) : nil
    try tell(mended ?? [])

    var run = LintRun(settings: settings, filter: filter)
    run.baseline = try acceptedFindings()
    run.keepsSuppressed = view.format == .sarif && !knowledge.writeBaseline
    if knowledge.newOnly { run.seenBefore = try KnownFindings(recordedIn: FindingHistory(connection)) }
    // What is recorded is the whole pipeline as it is now.
    run.isRecorded = filter.looksAtAllDeals && moments.asOf == nil && moment.clock.today == nil && roster == nil
    let recording = try LintRecording(in: place, over: connection, policy: policy)
    let source = try DatabaseLintSource(
      path: connection.path, options: Project.connectionOptions, asOf: moments.asOf,
      console: Invocation.current.console)
    var (report, log) = try run.report(on: source)
    report.mended = mended
    if run.isRecorded { report.trend = recording.record(report, log) }
    try conclude(report)
  }

  /// Prints what would be mended; fails where there is something.
  private func tellDifference(_ mending: LintFix, in connection: Connection) throws {
    let console = Invocation.current.console
    var count = 0
    if view.format == .json {
      try console.printJSON { json in
        try json.key("dry_run")
        try json.value(true)
        try json.key("mended")
        try json.array { json in count = try mending.foresee(in: connection) { try json.mended($0) } }
      }
    } else {
      count = try mending.foresee(in: connection) { deal in
        for line in deal.lines { try console.print(line) }
      }
    }
    try console.flush()
    console.note("\(LintReport.counted(count, "deal")) would be mended by crm lint --fix")
    if count > 0, bar.failOn != .never { throw ExitCode(1) }
  }

  /// Tells what was mended: before the report where it is text, in it where it is JSON, else on standard error.
  private func tell(_ mended: [LintFix.Mended]) throws {
    guard knowledge.fix else { return }
    let console = Invocation.current.console
    for line in mended.lazy.flatMap(\.lines) where view.format != .json {
      if view.format == .text { try console.print(line) } else { console.note(line) }
    }
    try console.flush()
    console.note("\(LintReport.counted(mended.count, "deal")) mended")
  }
}
