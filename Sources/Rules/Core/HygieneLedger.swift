import Domain

/// Hygiene by owner, stage and currency at once, from which the three views of it are summed up.
///
/// A deal is counted in one place instead of three, because every deal of the pipeline is.
struct HygieneLedger: Sendable {
  private struct Key: Hashable {
    /// As written; the empty text for none.
    let owner: String
    /// The stage's id, or the word that is none.
    let stage: String
    /// Of the amount at stake; nil where there is no amount or no currency.
    let currency: Currency?
  }

  private struct Cell {
    var clean = 0
    var inScope = 0
    var cleanAmount: Int64 = 0
    var amount: Int64 = 0

    mutating func add(_ amount: Int64, isClean: Bool) {
      inScope += 1
      self.amount &+= amount
      guard isClean else { return }
      clean += 1
      cleanAmount &+= amount
    }
  }

  private var cells: [Key: Cell] = [:]

  /// Takes a deal in scope into account.
  mutating func count(_ deal: Deal, stage: Stage?, isClean: Bool) {
    let (key, amount) = HygieneLedger.place(deal, stage: stage)
    cells[key, default: Cell()].add(amount, isClean: isClean)
  }

  /// Takes over what another ledger counted of other deals.
  mutating func absorb(_ other: HygieneLedger) {
    for (key, cell) in other.cells {
      var sum = cells[key, default: Cell()]
      sum.clean += cell.clean
      sum.inScope += cell.inScope
      sum.cleanAmount &+= cell.cleanAmount
      sum.amount &+= cell.amount
      cells[key] = sum
    }
  }

  /// Makes a deal that was counted as clean unclean.
  mutating func uncount(clean deal: Deal, stage: Stage?) {
    let (key, amount) = HygieneLedger.place(deal, stage: stage)
    cells[key]?.clean -= 1
    cells[key]?.cleanAmount &-= amount
  }

  /// Hygiene over all deals counted.
  var total: HygieneTally {
    cells.reduce(into: HygieneTally()) { HygieneLedger.add($1, to: &$0) }
  }

  /// Hygiene by owner as written.
  var byOwner: [String: HygieneTally] {
    cells.reduce(into: [:]) { HygieneLedger.add($1, to: &$0[$1.key.owner, default: HygieneTally()]) }
  }

  /// Hygiene by stage.
  var byStage: [String: HygieneTally] {
    cells.reduce(into: [:]) { HygieneLedger.add($1, to: &$0[$1.key.stage, default: HygieneTally()]) }
  }

  private static func place(_ deal: Deal, stage: Stage?) -> (Key, amount: Int64) {
    let amount = deal.amountAtStake
    let key = Key(
      owner: deal.owner ?? "", stage: stage?.id ?? deal.stage ?? "", currency: amount == nil ? nil : deal.currency)
    return (key, amount ?? 0)
  }

  private static func add(_ cell: (key: Key, value: Cell), to tally: inout HygieneTally) {
    tally.inScope += cell.value.inScope
    tally.clean += cell.value.clean
    guard let currency = cell.key.currency else { return }
    tally.amounts[currency, default: 0] &+= cell.value.amount
    tally.cleanAmounts[currency, default: 0] &+= cell.value.cleanAmount
  }
}
