import Arguments
import Domain
import Policy
import Rules
import SQLite
import Store

extension CRM {
  /// Shows a deal.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a deal: its fields, its stages, and what lint has against it.",
      discussion: """
        EXAMPLES:
          crm show D-12
          crm show hubspot:9087123 --json
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var clock: ClockOptions

    @Argument(help: "The deal's id or external id.", completion: .deals)
    var deal: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let store = DealStore(connection)
      let recorded = try DealArgument.deal(deal, in: store)
      let entries = try store.stageEntries(ofDeal: recorded.number)
      var judged = recorded.deal
      // The stage that a deal is in is its last entry; only those before it tell of a past.
      judged.pastStages = entries.count > 1 ? entries.map(\.stage) : []
      let settings = LintSettings(
        policy: policy, roster: try OwnerStore(connection).roster(), now: try clock.now(in: policy.calendar))
      var linter = Linter(settings: settings)
      let all = linter.findings(for: judged, key: DealKey(recorded.number))
      let findings = all.filter { $0.severity == .error } + all.filter { $0.severity != .error }
      guard !json else { return try printJSON(recorded, entries, findings) }
      try printText(recorded, entries, findings, policy.calendar)
    }

    private func printJSON(
      _ recorded: RecordedDeal, _ entries: [RecordedStageEntry], _ findings: [Finding]
    ) throws {
      let console = Invocation.current.console
      try console.printJSON { json in
        try json.key("deal")
        try json.deal(recorded.deal)
        try json.member("recorded_at", recorded.recordedAt.description)
        try json.member("actor", recorded.actor)
        try json.member("import", recorded.importID.map { Int($0) })
        try json.key("stages")
        try json.array { json in
          for entry in entries {
            try json.object { json in
              try json.member("stage", entry.stage)
              try json.member("entered_at", entry.enteredAt?.description)
              try json.member("recorded_at", entry.recordedAt.description)
              try json.member("origin", entry.isWitnessed ? "witnessed" : "inferred")
              try json.member("actor", entry.actor)
              try json.member("reason", entry.reason)
            }
          }
        }
        try json.key("findings")
        try json.array { json in
          guard let group = ReportedGroup(findings, places: findings.map { _ in nil }) else { return }
          for finding in group.findings { try json.finding(finding, of: group.deal, file: nil) }
        }
      }
    }

    private func printText(
      _ recorded: RecordedDeal, _ entries: [RecordedStageEntry], _ findings: [Finding], _ calendar: CompanyCalendar
    ) throws {
      let console = Invocation.current.console
      let deal = recorded.deal
      let title = deal.label.map { "  \(DisplayText.line($0))" } ?? ""
      try console.print(console.styled(deal.id ?? "deal", .bold, .cyan) + title)
      let fields =
        DealField.allCases.filter { $0 != .id && $0 != .title }.compactMap { field in
          ShowText.value(of: field, in: deal, calendar).map { (field.rawValue, $0) }
        } + deal.customFields.map { ($0.name, $0.value) }
      let width = fields.map { DisplayText.width($0.0) }.max() ?? 0
      for (name, value) in fields {
        let label = DisplayText.padded(DisplayText.line(name, limit: 40), to: min(width, 40))
        try console.print("  \(console.styled(label, .dim))  \(DisplayText.line(value, limit: 300))")
      }
      try console.print("\n  stages")
      for entry in entries {
        let time = entry.enteredAt.map { "since \(calendar.day(of: $0))" } ?? "since when is unknown"
        try console.print(
          "    \(DisplayText.line(entry.stage, limit: 40)) \(time), \(entry.isWitnessed ? "witnessed" : "inferred"), recorded by \(entry.actor)"
        )
      }
      if !findings.isEmpty { try console.print("\n  findings") }
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
