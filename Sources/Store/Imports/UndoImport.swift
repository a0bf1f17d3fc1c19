public import Domain
import SQLite

extension ImportStore {
  /// How many deals an import created that are still as it made them, with nothing merged into them.
  public func countOfUntouchedCreations(of id: Int64) throws -> Int {
    try db.fetchOne(Int.self, "SELECT count(*) FROM deal WHERE \(ImportStore.untouchedCreation(of: id))") ?? 0
  }

  /// The numbers of the deals that an import changed, or created and somebody changed since, in order.
  public func touchedDeals(of id: Int64) throws -> [Int64] {
    try db.fetchAll(
      Int64.self,
      """
      SELECT number FROM deal WHERE import = \(id) AND NOT (\(ImportStore.untouchedCreation(of: id)))
      UNION SELECT number FROM deal_history WHERE import = \(id)
      ORDER BY number
      """)
  }

  /// Takes away the deals that an import created and nobody changed since; their versions and stages stay in history.
  ///
  /// To be called before anything else of the import is undone, in the same transaction.
  /// - Returns: how many went.
  public func removeUntouchedCreations(of id: Int64, change: DealWriter.Change) throws -> Int {
    let now = change.recordedAt.milliseconds
    let all = try db.fetchOne(Int.self, "SELECT count(*) FROM deal") ?? 0
    let removed = try db.execute(
      """
      INSERT INTO deal_history (\(raw: DealColumns.list), \(raw: DealColumns.provenance), superseded_at)
      SELECT \(raw: DealColumns.list), \(raw: DealColumns.provenance), max(recorded_at, \(now))
      FROM deal WHERE \(ImportStore.untouchedCreation(of: id))
      """)
    guard removed > 0 else { return 0 }
    try db.execute(
      """
      UPDATE stage_entry SET superseded_at = \(now)
      WHERE import = \(id) AND superseded_at IS NULL AND deal IN
        (SELECT number FROM deal_history WHERE import = \(id) AND superseded_at >= \(now))
      """)
    try delete(removed, of: all, importedBy: id, at: now)
    return removed
  }

  /// Notes that an import was undone.
  public func markUndone(_ id: Int64, change: DealWriter.Change) throws {
    try db.execute(
      "UPDATE import SET undone_at = \(change.recordedAt.milliseconds), undone_by = \(change.actor) WHERE id = \(id)")
  }

  /// Deletes the deals whose last version went into history just now.
  private func delete(_ count: Int, of all: Int, importedBy id: Int64, at now: Int64) throws {
    // Taking most rows out of the indexes, in no order, takes longer than building them for the rest.
    let isBulk = count > 10_000 && count > all / 2
    if isBulk { try db.executeScript(DealIndexes.dropAll) }
    try db.execute(
      """
      DELETE FROM deal WHERE import = \(id) AND EXISTS
        (SELECT 1 FROM deal_history WHERE number = deal.number AND recorded_at = deal.recorded_at AND superseded_at >= \(now))
      """)
    if isBulk { try db.executeScript(DealIndexes.createAll) }
  }

  /// The condition on `deal` for what an import created and nobody touched.
  private static func untouchedCreation(of id: Int64) -> SQL {
    """
    import = \(id)
      AND NOT EXISTS (SELECT 1 FROM deal_history WHERE number = deal.number)
      AND NOT EXISTS (SELECT 1 FROM deal_merge WHERE kept = deal.number AND superseded_at IS NULL)
    """
  }
}

extension DealWriter {
  /// Takes back the stages that an import had a deal enter.
  public func takeBackEntries(ofDeal number: Int64, importedBy id: Int64, change: Change) throws {
    try takeBackEntries("deal = \(number) AND import = \(id)", change)
  }

  /// Takes back the stages that were recorded for a deal at a moment.
  public func takeBackEntries(ofDeal number: Int64, recordedAt moment: Instant, change: Change) throws {
    try takeBackEntries("deal = \(number) AND recorded_at = \(moment.milliseconds)", change)
  }

  /// Takes back every stage of a deal that is taken away as if it had never been.
  public func takeBackEntries(ofDeal number: Int64, change: Change) throws {
    try takeBackEntries("deal = \(number)", change)
  }

  private func takeBackEntries(_ condition: SQL, _ change: Change) throws {
    try db.execute(
      "UPDATE stage_entry SET superseded_at = \(change.recordedAt.milliseconds) WHERE \(condition) AND superseded_at IS NULL"
    )
  }
}
