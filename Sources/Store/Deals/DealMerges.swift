public import Domain
public import SQLite

/// A merge of two deals, as it was recorded.
public struct RecordedMerge: RowDecodable, Sendable, Equatable {
  /// The number it is undone by.
  public let id: Int64
  /// The number of the deal that stayed.
  public let kept: Int64
  /// The number of the deal that went.
  public let merged: Int64
  /// The id that the deal that went had been given; nil for `D-` and its number.
  public let mergedOwnID: String?
  /// The source of `mergedExternalID`.
  public let mergedExternalSource: String?
  /// The external id that no deal has any more since the merge, and that means the kept deal.
  public let mergedExternalID: String?
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who merged.
  public let actor: String
  /// Why.
  public let reason: String
  /// When it was undone; nil while it holds.
  public let supersededAt: Instant?

  /// The id that the deal that went had.
  public var mergedID: String { mergedOwnID ?? "D-\(merged)" }

  /// Reads the columns in their order.
  public init(row: borrowing Row) throws {
    id = row.int64(0)
    kept = row.int64(1)
    merged = row.int64(2)
    mergedOwnID = row.optionalString(3)
    mergedExternalSource = row.optionalString(4)
    mergedExternalID = row.optionalString(5)
    recordedAt = Instant(milliseconds: row.int64(6))
    actor = row.string(7)
    reason = row.string(8)
    supersededAt = row.instant(9)
  }
}

extension DealStore {
  /// The merges in which a deal stayed or went, the oldest first.
  ///
  /// One that was undone has its end; for a past moment, only an end that had come by then.
  public func merges(ofDeal number: Int64) throws -> [RecordedMerge] {
    try merges(where: "(kept = \(number) OR merged = \(number))")
  }

  /// The merge of a number, undone or not; nil when there is none.
  public func merge(numbered id: Int64) throws -> RecordedMerge? {
    try merges(where: "id = \(id)").first
  }

  /// The merges, undone or not, in which a deal went that a word names: by its id, else by its external id (perhaps with the
  /// source in front). The oldest first.
  public func merges(ofMergedDealNamed word: String) throws -> [RecordedMerge] {
    let number = DealNumber.number(of: word) ?? -1
    let byID = try merges(where: "(merged = \(number) AND merged_own_id IS NULL OR merged_own_id = \(word))")
    if !byID.isEmpty { return byID }
    let byExternalID = try merges(where: "merged_external_id = \(word)")
    guard byExternalID.isEmpty, let colon = word.firstIndex(of: ":") else { return byExternalID }
    let (source, id) = (String(word[..<colon]), String(word[word.index(after: colon)...]))
    return try merges(where: "merged_external_id = \(id) AND merged_external_source = \(source)")
  }

  /// The deal that a merged deal has become: the kept one, or what that was merged into in turn; nil for a deal that was not
  /// merged.
  public func dealMergedInto(_ number: Int64) throws -> Int64? {
    var last: Int64?
    var seen: Set<Int64> = [number]
    while let next = try db.fetchOne(
      Int64.self, "SELECT kept FROM deal_merge WHERE merged = \(last ?? number) AND \(holds) LIMIT 1"),
      seen.insert(next).inserted
    {
      last = next
    }
    return last
  }

  /// The deals that stand for the merged ones that a word names, as `deals(named:)` reads words.
  ///
  /// More than one only when an external id occurs in several sources.
  public func keptDeals(named word: String) throws -> [RecordedDeal] {
    let merges = try merges(ofMergedDealNamed: word).filter { $0.supersededAt == nil }
    let numbers = Set(try merges.compactMap { try dealMergedInto($0.merged) })
    return try recorded("number IN (\(values: numbers.sorted()))")
  }

  private func merges(where condition: SQL) throws -> [RecordedMerge] {
    let until = asOf?.milliseconds ?? Int64.max
    return try db.fetchAll(
      RecordedMerge.self,
      """
      SELECT id, kept, merged, merged_own_id, merged_external_source, merged_external_id, recorded_at, actor, reason,
        CASE WHEN superseded_at <= \(until) THEN superseded_at END
      FROM deal_merge WHERE \(condition) AND recorded_at <= \(until) ORDER BY recorded_at, id
      """)
  }
}

extension DealWriter {
  /// Takes a deal away because it was the same as another one, and has its ids stand for that one.
  ///
  /// What the kept deal takes over is the caller's to write, under the same change.
  /// - Parameters:
  ///   - merged: the deal that goes.
  ///   - externalID: the external id that no deal has any more, with its source; nil when there is none.
  /// - Returns: the number by which the merge is undone.
  public func merge(
    _ merged: RecordedDeal, into kept: Int64, externalID: (source: String?, id: String)?, change: Change
  ) throws -> Int64 {
    let ownID = merged.deal.id.flatMap { DealNumber.number(of: $0) == merged.number ? nil : $0 }
    try remove(number: merged.number, change: change)
    try db.execute(
      """
      INSERT INTO deal_merge (kept, merged, merged_own_id, merged_external_source, merged_external_id, recorded_at, actor,
        reason)
      VALUES (\(kept), \(merged.number), \(ownID), \(externalID?.source), \(externalID?.id),
        \(change.recordedAt.milliseconds), \(change.actor), \(change.reason ?? ""))
      """)
    return db.lastInsertedRowID
  }

  /// Ends a merge: its ids mean their own deal again, which is the caller's to restore.
  public func endMerge(_ id: Int64, change: Change) throws {
    try db.execute(
      "UPDATE deal_merge SET superseded_at = \(change.recordedAt.milliseconds) WHERE id = \(id) AND superseded_at IS NULL"
    )
  }
}

extension DealStore {
  /// A stored deal, other than the one of a number, that has an id of a deal which is to come back; nil when there is none.
  public func rival(of deal: Deal, besides number: Int64) throws -> RecordedDeal? {
    let own = try deal.id.map(dealsWithOwnID) ?? []
    let external = try deal.externalID.map { id in
      try recorded("external_id = \(id) AND external_source = \(deal.externalSource.sqlValue)")
    }
    return (own + (external ?? [])).first { $0.number != number }
  }
}
