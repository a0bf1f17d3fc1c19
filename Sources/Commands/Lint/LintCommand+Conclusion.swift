import Arguments
import Domain

extension CRM.Lint {
  /// Says on standard error which rows were rejected, where the format has no place for them.
  private func tellRejects(_ report: LintReport) {
    let shown = view.format.listsRejects ? report.rejected.count : 0
    guard report.rejectedCount > shown else { return }
    for row in report.rejected.dropFirst(shown).prefix(10) { tell(row, of: report) }
    Invocation.current.console.note(
      "\(LintReport.counted(report.rejectedCount - shown, "rejected row")) not in the output")
  }

  /// Prints the report, or writes the baseline, and fails where it is below the bar.
  func conclude(_ report: LintReport) throws {
    let console = Invocation.current.console
    if let owner = view.owner, let file = report.file, report.readCount > 0, report.dealCount == 0, view.stage == nil {
      throw ValidationError("No deal of \(file) is of owner '\(owner)'. See 'crm lint --file \(file) --by owner'.")
    }
    if let baseline = knowledge.baseline, knowledge.writeBaseline { return try write(report, asBaseline: baseline) }
    if let path = view.output {
      let output = try FileOutput(path: Invocation.current.path(path))
      try view.format.renderer { text, _ in text }.render(report, view: view.view) { try output.write($0) }
      try output.finish()
      console.note("\(report.summaryLine); written to \(path)")
    } else {
      try view.format.renderer { text, styles in console.styled(text, styles) }
        .render(report, view: view.view) { try console.write($0) }
    }
    try console.flush()
    tellRejects(report)
    if report.goneFromBaseline > 0 {
      let verb = report.goneFromBaseline == 1 ? "is" : "are"
      console.note(
        "\(LintReport.counted(report.goneFromBaseline, "finding")) of the baseline \(verb) gone; --write-baseline writes it anew, with what is found now"
      )
    }
    try requireReadable(report)
    if bar.isMissed(by: report) { throw ExitCode(1) }
  }

  /// Writes the findings as accepted; rows that could not be read are not accepted by that.
  private func write(_ report: LintReport, asBaseline name: String) throws {
    try requireReadable(report)
    let count = try LintBaseline.write(report, to: Invocation.current.path(name))
    Invocation.current.console.note(
      "\(LintReport.counted(count, "finding")) accepted from now on; written to \(name)")
    guard report.rejectedCount > 0 else { return }
    for row in report.rejected.prefix(10) { tell(row, of: report) }
    Invocation.current.console.note("\(LintReport.counted(report.rejectedCount, "row")) rejected")
    throw ExitCode(1)
  }

  private func tell(_ row: RejectedRow, of report: LintReport) {
    let reason = DisplayText.line(row.reason, limit: 300)
    Invocation.current.console.note(
      "\(report.file ?? ""):\(row.place.line):\(row.place.column): rejected \(reason)")
  }

  private func requireReadable(_ report: LintReport) throws {
    guard report.readCount > 0 || report.rejectedCount == 0 else {
      throw Failure("\(report.file ?? "the file"): none of its \(report.rejectedCount) rows could be read")
    }
  }
}
