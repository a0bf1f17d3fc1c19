import Arguments
import Domain
import SQLite
import Store

/// Two deals that are to become one.
struct MergePair {
  /// The deal that stays.
  let kept: RecordedDeal
  /// The deal that becomes part of it.
  let absorbed: RecordedDeal

  /// Two different deals, whose persons were not forgotten unless that is allowed.
  init(kept: RecordedDeal, absorbed: RecordedDeal, allowsForgotten: Bool) throws {
    (self.kept, self.absorbed) = (kept, absorbed)
    guard kept.number != absorbed.number else {
      throw ValidationError("Both words name \(DisplayText.line(keptID)). A deal cannot be merged with itself.")
    }
    if !allowsForgotten, let gone = [kept, absorbed].first(where: \.deal.isForgotten) {
      throw Failure(
        "the person of \(DisplayText.line(gone.deal.id ?? "")) was forgotten, so nothing shows that the deals are one",
        remedy: "the same with --forgotten, if they are")
    }
  }

  /// The id of the deal that stays.
  var keptID: String { kept.deal.id ?? "" }
  /// The id of the deal that becomes part of it.
  var absorbedID: String { absorbed.deal.id ?? "" }

  /// The id of one of the two.
  func id(_ side: DealMerge.Side) -> String {
    side == .kept ? keptID : absorbedID
  }

  /// Writes the merged deal in the place of both.
  /// - Returns: the number by which the merge is undone.
  func write(_ deal: Deal, to connection: Connection, change: DealWriter.Change) throws -> Int64 {
    let writer = try DealWriter(connection)
    let (mine, theirs) = (kept.deal, absorbed.deal)
    // The external id that nobody has any more goes on to mean the deal that stays.
    let isTaken = deal.externalID == theirs.externalID && deal.externalSource == theirs.externalSource
    let freed = isTaken ? mine : theirs
    let id = try writer.merge(
      absorbed, into: kept.number, externalID: freed.externalID.map { (freed.externalSource, $0) }, change: change)
    let entry =
      deal.stage == mine.stage
      ? nil : deal.stage.map { DealWriter.Entry(stage: $0, enteredAt: deal.stageEnteredAt, isWitnessed: true) }
    try writer.update(number: kept.number, to: deal, entry: entry, change: change, countsPushes: false)
    return id
  }
}
