import Domain
import Policy
import Rules

/// A deal on the board.
struct BoardCard {
  var deal: Deal
  var clocks: DealClocks

  /// Late ones first, the latest of them on top; then the most valuable.
  func isBefore(_ other: BoardCard) -> Bool {
    if clocks.isOverdue != other.clocks.isOverdue { return clocks.isOverdue }
    let (mine, others) = (lateness, other.lateness)
    if mine != others { return mine > others }
    return (deal.amountAtStake ?? 0) > (other.deal.amountAtStake ?? 0)
  }

  /// By how many days it is late: in its stage, or with its next step.
  private var lateness: Int {
    max(clocks.excess?.wholeDays ?? 0, -(clocks.daysToNextStep ?? 0), 0)
  }
}

/// A stage on the board.
struct BoardColumn {
  /// The stage with its sums.
  var line: PipelineHealth.Line
  /// The first cards, in their order.
  var cards: [BoardCard] = []

  /// The stage.
  var stage: Stage { line.stage }
  /// How many deals are in it.
  var count: Int { line.deals }
  /// How many of them are late.
  var overdue: Int { line.overdue }
  /// `48 000.00 EUR + 3 000.00 NOK`; empty where no deal has an amount.
  var valueText: String { CurrencyAmounts.text(line.values) }
}

/// Sorts deals into the columns of the board as they stream by; memory grows with the cards shown, not with the deals.
struct BoardPipeline {
  private var tally: PipelineHealthTally
  private var cards: [[BoardCard]]
  private let settings: LintSettings
  private let limit: Int?

  /// A board of some stages with at most `limit` cards each.
  init(stages: [Stage], settings: LintSettings, limit: Int?) {
    tally = PipelineHealthTally(stages: stages, now: settings.now, calendar: settings.policy.calendar)
    cards = stages.map { _ in [] }
    self.settings = settings
    self.limit = limit
  }

  /// The columns with what was put on them.
  var columns: [BoardColumn] {
    zip(tally.health.lines, cards).map { BoardColumn(line: $0, cards: $1) }
  }

  /// Puts a deal on the board.
  mutating func add(_ deal: Deal) {
    let stage = deal.stage.flatMap { settings.policy.pipeline.stage($0) }
    guard let index = tally.add(deal, stage: stage), limit != 0 else { return }
    insert(BoardCard(deal: deal, clocks: DealClocks(of: deal, settings: settings)), at: index)
  }

  private mutating func insert(_ card: BoardCard, at index: Int) {
    if let limit, cards[index].count >= limit, let last = cards[index].last, !card.isBefore(last) { return }
    // Deals come in the order of their numbers, so that equals keep it.
    let place = cards[index].firstIndex { card.isBefore($0) } ?? cards[index].count
    cards[index].insert(card, at: place)
    if let limit, cards[index].count > limit { cards[index].removeLast() }
  }

  /// Prints for programs.
  func printJSON() throws {
    try Invocation.current.console.printJSON { json in
      try json.member("today", settings.today.description)
      try json.key("stages")
      try json.array { json in
        for column in columns {
          try json.newline()
          try json.object { json in
            try json.member("stage", column.stage.id)
            try json.member("name", column.stage.name)
            try json.member("count", column.count)
            try json.member("overdue", column.overdue)
            try json.key("values")
            try json.amounts(column.line.values)
            try json.key("cards")
            try json.array { json in
              for card in column.cards { try json.card(card) }
            }
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func card(_ card: BoardCard) throws {
    try object { json in
      try json.member("deal", card.deal.id)
      try json.member("title", card.deal.title)
      try json.member("company", card.deal.company)
      try json.member("owner", card.deal.owner)
      try json.member(
        "amount", card.deal.amountAtStake.map { AmountText.text($0, decimals: card.deal.amountDecimals) })
      try json.member("currency", card.deal.currency?.code)
      try json.member("in_stage_minutes", card.clocks.inStage.map { Int($0.milliseconds / 60_000) })
      try json.member("over_minutes", card.clocks.excess.map { Int($0.milliseconds / 60_000) })
      try json.member("days_to_next_step", card.clocks.daysToNextStep)
      try json.key("overdue")
      try json.value(card.clocks.isOverdue)
    }
  }
}
