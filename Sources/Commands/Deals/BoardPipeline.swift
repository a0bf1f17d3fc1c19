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
  let stage: Stage
  var count = 0
  var overdue = 0
  /// What is at stake, in minor units, by currency; under nil where there is none.
  var values: [Currency?: Int64] = [:]
  /// The first cards, in their order.
  var cards: [BoardCard] = []
  /// How long its deals have been in it, of those of which it is known.
  var stays: (total: Int64, count: Int64) = (0, 0)

  /// How long its deals have been in it on average; nil where it is known of none.
  var averageStay: TimeSpan? {
    stays.count == 0 ? nil : TimeSpan(milliseconds: stays.total / stays.count)
  }

  /// `48 000.00 EUR + 3 000.00 NOK`; empty where no deal has an amount.
  var valueText: String {
    values.sorted { ($0.key?.code ?? "~") < ($1.key?.code ?? "~") }.map { currency, amount in
      let number = AmountText.grouped(amount, decimals: currency?.decimals ?? AmountText.decimalsWithoutCurrency)
      return currency.map { "\(number) \($0)" } ?? number
    }.joined(separator: " + ")
  }
}

/// Sorts deals into the columns of the board as they stream by; memory grows with the cards shown, not with the deals.
struct BoardPipeline {
  private(set) var columns: [BoardColumn]
  private let settings: LintSettings
  private let limit: Int?

  /// A board of some stages with at most `limit` cards each.
  init(stages: [Stage], settings: LintSettings, limit: Int?) {
    columns = stages.map { BoardColumn(stage: $0) }
    self.settings = settings
    self.limit = limit
  }

  /// Puts a deal on the board.
  mutating func add(_ deal: Deal) {
    let stage = deal.stage.flatMap { settings.policy.pipeline.stage($0) }
    guard let index = columns.firstIndex(where: { $0.stage === stage }) else { return }
    let card = BoardCard(deal: deal, clocks: DealClocks(of: deal, settings: settings))
    columns[index].count += 1
    if card.clocks.isOverdue { columns[index].overdue += 1 }
    if let amount = deal.amountAtStake { columns[index].values[deal.currency, default: 0] &+= amount }
    if let stay = card.clocks.inStage {
      columns[index].stays.total += stay.milliseconds
      columns[index].stays.count += 1
    }
    if limit != 0 { insert(card, at: index) }
  }

  private mutating func insert(_ card: BoardCard, at index: Int) {
    let cards = columns[index].cards
    if let limit, cards.count >= limit, let last = cards.last, !card.isBefore(last) { return }
    // Deals come in the order of their numbers, so that equals keep it.
    let place = cards.firstIndex { card.isBefore($0) } ?? cards.count
    columns[index].cards.insert(card, at: place)
    if let limit, columns[index].cards.count > limit { columns[index].cards.removeLast() }
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
            try json.amounts(column.values)
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
  /// Writes amounts by currency as an array of objects; the currency is null where deals have none.
  mutating func amounts(_ values: [Currency?: Int64]) throws {
    try array { json in
      for (currency, amount) in values.sorted(by: { ($0.key?.code ?? "~") < ($1.key?.code ?? "~") }) {
        try json.object { json in
          try json.member("currency", currency?.code)
          let decimals = currency?.decimals ?? AmountText.decimalsWithoutCurrency
          try json.member("amount", AmountText.text(amount, decimals: decimals))
        }
      }
    }
  }

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
