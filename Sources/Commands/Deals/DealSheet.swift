import Domain
import Rules
import Store

/// Everything about a deal on one screen.
struct DealSheet {
  let subject: DealChange.Subject
  let clocks: DealClocks
  /// What lint has against the deal and nobody suppressed.
  let findings: [Finding]
  /// The suppressions of the deal, ended ones too.
  let suppressions: [RecordedSuppression]
  let history: DealHistory
  let calendar: CompanyCalendar

  /// How many steps of the history are shown.
  private static let shownSteps = 5

  /// Prints for people.
  func printText() throws {
    let console = Invocation.current.console
    let deal = subject.recorded.deal
    let title = deal.label.map { "  \(DisplayText.line($0))" } ?? ""
    let version = console.styled("  version \(subject.version)", .dim)
    try console.print(console.styled(DisplayText.line(deal.id ?? "deal"), .bold, .cyan) + title + version)
    try printFields(deal)
    try printClocks()
    try printFindings()
    try printSuppressions()
    try console.print("\n  \(console.styled("history", .bold))")
    let steps = history.steps.suffix(DealSheet.shownSteps)
    if history.steps.count > steps.count {
      try console.print(
        "    … \(LintReport.counted(history.steps.count - steps.count, "step")) before: crm history \(FixCommand.quoted(deal.id ?? ""))"
      )
    }
    for step in steps { try console.print("    " + step.summary(calendar)) }
  }

  private func printFields(_ deal: Deal) throws {
    let console = Invocation.current.console
    let fields =
      DealField.allCases.filter { $0 != .id && $0 != .title }.compactMap { field in
        ShowText.value(of: field, in: deal, calendar).map { (field.rawValue, $0) }
      } + deal.customFields.map { ($0.name, $0.value) }
    let width = fields.map { DisplayText.width($0.0) }.max() ?? 0
    for (name, value) in fields {
      let label = DisplayText.padded(DisplayText.line(name, limit: 40), to: min(width, 40))
      try console.print("  \(console.styled(label, .dim))  \(DisplayText.line(value, limit: 300))")
    }
    let missing = findings.filter { $0.rule.code == "R001" }.compactMap { $0.violation.field?.description }
    guard !missing.isEmpty else { return }
    try console.print("  \(console.styled("missing", .red)): \(missing.joined(separator: ", "))")
  }

  private func printClocks() throws {
    var parts: [String] = []
    if let time = clocks.inStage {
      let sla = clocks.sla.map { ", SLA \($0)" } ?? ""
      parts.append("in the stage \(time)\(sla)\(clocks.excess.map { ", \($0) over" } ?? "")")
    }
    parts.append(
      clocks.daysSinceContact.map {
        $0 == 0 ? "last contact today" : "last contact \(LintReport.counted($0, "day")) ago"
      }
        ?? "never in contact")
    switch clocks.daysToNextStep {
    case nil: parts.append("no next step planned")
    case 0: parts.append("next step today")
    case let days? where days < 0: parts.append("next step \(LintReport.counted(-days, "day")) overdue")
    case let days?: parts.append("next step in \(LintReport.counted(days, "day"))")
    }
    try Invocation.current.console.print("\n  \(parts.joined(separator: " · "))")
  }

  private func printFindings() throws {
    guard !findings.isEmpty else { return }
    let console = Invocation.current.console
    try console.print("\n  \(console.styled("findings", .bold))")
    for finding in findings {
      let severity = DisplayText.padded(finding.severity.rawValue, to: 7)
      try console.print(
        "    \(console.styled(severity, finding.severity == .error ? .red : .yellow))  \(finding.rule.code)  "
          + DisplayText.line(finding.violation.message, limit: 200))
    }
    let group = ReportedGroup(findings, places: findings.map { _ in nil })
    if let fix = group?.fix {
      try console.print("    \(console.styled("fix:", .green)) \(DisplayText.line(fix, limit: 1000))")
    }
  }

  private func printSuppressions() throws {
    guard !suppressions.isEmpty else { return }
    let console = Invocation.current.console
    try console.print("\n  \(console.styled("suppressions", .bold))")
    for suppression in suppressions {
      let field = suppression.field.map { " at \(DisplayText.line($0, limit: 40))" } ?? ""
      try console.print(
        "    \(DisplayText.line(suppression.rule, limit: 10))\(field) until \(DisplayText.line(suppression.until, limit: 20)): "
          + DisplayText.line(suppression.reason))
    }
  }

  /// Prints for programs.
  func printJSON() throws {
    try Invocation.current.console.printJSON { json in
      try json.key("deal")
      try json.deal(subject.recorded.deal)
      try json.member("deal_version", subject.version)
      try json.member("recorded_at", subject.recorded.recordedAt.description)
      try json.member("actor", subject.recorded.actor)
      try json.member("import", subject.recorded.importID.map { Int($0) })
      try json.key("clocks")
      try json.object { json in
        try json.member("in_stage_minutes", clocks.inStage.map { Int($0.milliseconds / 60_000) })
        try json.member("sla_minutes", clocks.sla.map { Int($0.milliseconds / 60_000) })
        try json.member("days_since_contact", clocks.daysSinceContact)
        try json.member("days_to_next_step", clocks.daysToNextStep)
      }
      try json.key("stages")
      try json.array { json in
        for entry in subject.entries { try json.stageEntry(entry) }
      }
      try json.key("findings")
      try json.array { json in
        guard let group = ReportedGroup(findings, places: findings.map { _ in nil }) else { return }
        for finding in group.findings { try json.finding(finding, of: group.deal, file: nil) }
      }
      try json.key("suppressions")
      try json.array { json in
        for suppression in suppressions { try json.object { try $0.suppression(suppression) } }
      }
    }
  }
}

/// Writes a deal's values for people: moments in the company's time, amounts in groups of digits.
private enum ShowText {
  static func value(of field: DealField, in deal: Deal, _ calendar: CompanyCalendar) -> String? {
    switch field {
    case .createdAt: deal.createdAt.map { calendar.localText(of: $0) }
    case .stageEnteredAt: deal.stageEnteredAt.map { calendar.localText(of: $0) }
    case .offerAmount: deal.offerAmount.map { AmountText.grouped($0, decimals: deal.amountDecimals) }
    case .actualAmount: deal.actualAmount.map { AmountText.grouped($0, decimals: deal.amountDecimals) }
    default: deal.written(field)
    }
  }
}

extension JSONWriter {
  /// Writes a stage that a deal entered.
  mutating func stageEntry(_ entry: RecordedStageEntry) throws {
    try object { json in
      try json.member("from", entry.fromStage)
      try json.member("stage", entry.stage)
      try json.member("entered_at", entry.enteredAt?.description)
      try json.member("recorded_at", entry.recordedAt.description)
      try json.member("origin", entry.isWitnessed ? "witnessed" : "inferred")
      try json.member("actor", entry.actor)
      try json.member("reason", entry.reason)
    }
  }
}
