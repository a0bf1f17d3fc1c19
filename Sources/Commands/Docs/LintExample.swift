import Domain
import Policy
import Rules

/// A report on one deal, so that the documentation shows what the renderer really prints.
enum LintExample {
  /// The report as JSON.
  static func json() throws -> String {
    let policy = CompanyPolicy.standard
    guard let today = Day("2026-02-20") else { throw Failure("the example's day is no day") }
    let settings = LintSettings(policy: policy, roster: Roster(), now: policy.calendar.start(of: today))
    let filter = LintFilter(select: ["N"], ignore: [], owner: nil, stage: nil, minimumSeverity: .warning)
    let report = try LintRun(settings: settings, filter: filter, file: "deals.csv").report(on: OneDeal())
    var text = ""
    try LintFormat.json.renderer { text, _ in text }.render(report, view: .findings) { text += $0 }
    return text
  }

  /// A source with one deal, as if it stood on line 2 of a file.
  private struct OneDeal: LintSource {
    var rejected: (rows: [RejectedRow], count: Int) { ([], 0) }

    func forEachDeal(_ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) throws {
      var deal = Deal()
      deal.id = "D-12"
      deal.title = "Website"
      deal.stage = "negotiation"
      deal.owner = "anna"
      deal.currency = Currency("EUR")
      deal.offerAmount = 1_850_000
      deal.nextStep = "send terms"
      deal.nextStepDate = Day("2026-02-13")
      try body(deal, DealKey(2)) { _ in TextPlace(line: 2, column: 74) }
    }

    func revisit(_ keys: [DealKey], _ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) {}

    func name(of key: DealKey) -> String { "D-12" }
  }
}
