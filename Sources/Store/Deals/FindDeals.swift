public import Domain
public import SQLite

extension DealStore {
  /// The deals that a word names: by own id, else by external id (perhaps with its source in front: `hubspot:9087`).
  ///
  /// More than one only when an external id occurs in several sources.
  public func deals(named word: String) throws -> [RecordedDeal] {
    if let number = DealNumber.number(of: word) {
      let found = try recorded("number = \(number) AND own_id IS NULL")
      if !found.isEmpty { return found }
    }
    let own = try recorded("own_id = \(word)")
    if !own.isEmpty { return own }
    let external = try recorded("external_id = \(word)")
    if !external.isEmpty { return external }
    guard let colon = word.firstIndex(of: ":") else { return [] }
    return try recorded(
      "external_id = \(String(word[word.index(after: colon)...])) AND external_source = \(String(word[..<colon]))")
  }

  /// The deal of a number with how it came to be so; nil when there is none.
  public func recordedDeal(numbered number: Int64) throws -> RecordedDeal? {
    try recorded("number = \(number)").first
  }

  /// The stages that a deal has been in, in the order in which they were recorded.
  public func stageEntries(ofDeal number: Int64) throws -> [RecordedStageEntry] {
    try db.fetchAll(
      RecordedStageEntry.self,
      """
      SELECT from_stage, stage, entered_at, recorded_at, origin = 'witnessed', actor, reason FROM stage_entry
      WHERE deal = \(number) AND \(holds) ORDER BY sequence
      """)
  }

  func recorded(_ condition: SQL, limit: Int = -1) throws -> [RecordedDeal] {
    var found: [RecordedDeal] = []
    try db.forEach(
      "SELECT \(raw: DealColumns.list), \(raw: DealColumns.provenance) FROM \(deals) WHERE \(condition) ORDER BY number LIMIT \(limit)"
    ) { row in
      found.append(try RecordedDeal(row: row))
    }
    return found
  }
}

/// A stage that a deal entered.
public struct RecordedStageEntry: RowDecodable, Sendable, Equatable {
  /// The stage that the deal came from, as written; nil for the first.
  public let fromStage: String?
  /// The stage, as written.
  public let stage: String
  /// When the deal entered it; nil when nobody knows.
  public let enteredAt: Instant?
  /// When that was recorded.
  public let recordedAt: Instant
  /// Whether the move was made here, and not inferred from an import.
  public let isWitnessed: Bool
  /// Who recorded it.
  public let actor: String
  /// Why the deal was moved.
  public let reason: String?

  /// Reads the columns of `stageEntries(ofDeal:)`.
  public init(row: borrowing Row) throws {
    fromStage = row.optionalString(0)
    stage = row.string(1)
    enteredAt = row.instant(2)
    recordedAt = Instant(milliseconds: row.int64(3))
    isWitnessed = row.bool(4)
    actor = row.string(5)
    reason = row.optionalString(6)
  }
}

extension DealStore {
  /// The id of a deal that is or was stored: `D-` and its number, unless it was given another.
  public func id(ofDeal number: Int64) -> String {
    // A deal that cannot be read still has its number.
    let own = try? db.fetchOne(
      String.self,
      """
      SELECT own_id FROM deal WHERE number = \(number) AND own_id IS NOT NULL
      UNION ALL
      SELECT own_id FROM deal_history WHERE number = \(number) AND own_id IS NOT NULL LIMIT 1
      """)
    return own ?? "D-\(number)"
  }
}

extension DealStore {
  /// How many deals have a stage but no entry for any: none, as long as every write went the one way.
  public func countOfDealsWithoutEntry() throws -> Int {
    try db.fetchOne(
      Int.self,
      """
      SELECT count(*) FROM deal
      WHERE stage IS NOT NULL AND NOT EXISTS (SELECT 1 FROM stage_entry WHERE deal = deal.number AND superseded_at IS NULL)
      """) ?? 0
  }
}

extension RecordedStageEntry {
  /// The entry as rules see it.
  public var move: StageMove {
    StageMove(stage: stage, enteredAt: enteredAt, isWitnessed: isWitnessed, reason: reason)
  }
}
