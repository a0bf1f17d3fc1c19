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
      abstract: "Show a deal: its fields, its clocks, what lint has against it, its history.",
      discussion: """
        EXAMPLES:
          crm show D-12
          crm show hubspot:9087123 --json
          crm show 'Fjord Kaffe' --as-of 2026-01-31
        """)

    @OptionGroup var project: ProjectOptions
    @OptionGroup var moment: MomentOptions

    @Argument(help: .deal, completion: .deals)
    var deal: String

    @Flag(help: "Print as JSON.")
    var json = false

    func run() throws {
      let place = try Project.require(project)
      let policy = try place.policy()
      let connection = try place.requireDatabase()
      let moments = try moment.moments(in: policy.calendar)
      let store = DealStore(connection, asOf: moments.asOf)
      let subject = try DealChange.Subject(deal, in: store)
      var judged = subject.recorded.deal
      // The stage that a deal is in is its last entry; only those before it tell of a past.
      judged.moves = subject.entries.count > 1 ? subject.entries.map(\.move) : []
      let settings = LintSettings(
        policy: policy, roster: try OwnerStore(connection).roster(asOf: moments.asOf), now: moments.now)
      let recorded = try SuppressionStore(connection, asOf: moments.asOf)
        .suppressions(ofDeal: subject.recorded.number)
      let suppressions = Suppressions(recorded.map { Suppression($0) })
      var linter = Linter(settings: settings)
      let all = linter.findings(for: judged, key: DealKey(subject.recorded.number))
        .filter { suppressions.suppression(of: $0, on: settings.today) == nil }
      let sheet = DealSheet(
        subject: subject, clocks: DealClocks(of: judged, settings: settings),
        findings: all.filter { $0.severity == .error } + all.filter { $0.severity != .error },
        suppressions: recorded, history: try DealHistory(ofDeal: subject.recorded.number, in: store),
        calendar: policy.calendar)
      try json ? sheet.printJSON() : sheet.printText()
    }
  }
}
