import Arguments
import Domain

/// What only some kinds of journal entries have, as options.
struct JournalFieldOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Of a decision: what it costs, such as 750 or '750 EUR'.", valueName: "amount"))
  var amount: String?

  @Option(help: ArgumentHelp("Of a decision: why; above the policy's amount it must be there.", valueName: "text"))
  var rationale: String?

  @Option(help: ArgumentHelp("Of a blocker or a risk: who sees to it.", valueName: "owner"), completion: .owners)
  var owner: String?

  @Option(help: ArgumentHelp("Of a blocker: the day by which it should be gone.", valueName: "day"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Of a blocker: since when, as 09:30 or 2026-02-20T09:30; otherwise now, or since the day began that '--on' names.",
      valueName: "time"))
  var at: String?

  @Option(help: "Of a risk: how likely it is.")
  var likelihood: RiskLevel?

  @Option(help: "Of a risk: how bad it would be.")
  var impact: RiskLevel?

  @Option(help: ArgumentHelp("Of a risk: what is done against it.", valueName: "text"))
  var mitigation: String?

  @Option(help: ArgumentHelp("Of a priority: its place, from 1.", valueName: "place"))
  var rank: String?

  @Option(help: ArgumentHelp("Of a question: who asks.", valueName: "name"))
  var from: String?

  mutating func validate() throws {
    if let rank = rank.flatMap(JournalDraft.filled), JournalFieldOptions.place(rank) == nil {
      throw ValidationError("The value '\(rank)' is invalid for '--rank <place>'. Write 1 for the first.")
    }
  }

  /// The place that a text names; nil where it names none.
  static func place(_ text: String) -> Int? {
    Int(text).flatMap { (1...999).contains($0) ? $0 : nil }
  }

  /// The fields that were given.
  var given: [JournalField] {
    [
      (JournalField.amount, amount != nil), (.rationale, rationale != nil), (.owner, owner != nil),
      (.until, until != nil), (.at, at != nil), (.likelihood, likelihood != nil), (.impact, impact != nil),
      (.mitigation, mitigation != nil), (.rank, rank != nil), (.from, from != nil),
    ].filter(\.1).map(\.0)
  }

  /// Refuses what a kind does not have.
  func check(for kind: JournalKind) throws {
    guard let foreign = given.first(where: { !kind.fields.contains($0) }) else { return }
    let kinds = foreign.kinds.map(\.withArticle).joined(separator: " or ")
    throw ValidationError(
      "'--\(foreign.rawValue)' goes with \(kinds), not with \(kind.withArticle).")
  }
}
