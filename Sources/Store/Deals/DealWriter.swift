public import Domain
public import SQLite

/// The only way deals are written: each change keeps the version before it, and each new stage leaves an entry.
///
/// Use it inside a transaction.
public final class DealWriter {
  /// Who changes deals, when and why: recorded with every version.
  public struct Change: Sendable {
    /// When it is recorded.
    public var recordedAt: Instant
    /// Who does it.
    public var actor: String
    /// Why.
    public var reason: String?
    /// The import that does it; nil for a person.
    public var importID: Int64?

    /// A change by somebody at a moment.
    public init(recordedAt: Instant, actor: String, reason: String? = nil, importID: Int64? = nil) {
      self.recordedAt = recordedAt
      self.actor = actor
      self.reason = reason
      self.importID = importID
    }
  }

  /// A stage that a deal entered.
  public struct Entry: Equatable, Sendable {
    /// The stage, as written.
    public var stage: String
    /// When; nil when nobody knows.
    public var enteredAt: Instant?
    /// Whether the move was made here, and not inferred from an import.
    public var isWitnessed: Bool

    /// An entry into a stage.
    public init(stage: String, enteredAt: Instant?, isWitnessed: Bool) {
      self.stage = stage
      self.enteredAt = enteredAt
      self.isWitnessed = isWitnessed
    }
  }

  let db: Connection
  private let insertDeal: Statement
  private let updateDeal: Statement
  private let insertEntry: Statement
  private var nextNumber: Int64

  /// A writer over a connection inside a transaction.
  /// - Parameter reserved: the highest number that deals yet to come bring as their own id; deals without one get numbers
  ///   behind it.
  public init(_ db: Connection, reserving reserved: Int64 = 0) throws {
    self.db = db
    let marks = Array(repeating: "?", count: DealColumns.count + 4).joined(separator: ", ")
    insertDeal = try db.prepare(
      "INSERT INTO deal (\(DealColumns.list), \(DealColumns.provenance)) VALUES (\(marks))")
    let assignments = "\(DealColumns.list), \(DealColumns.provenance)".split(separator: ", ").enumerated()
      .map { "\($1) = ?\($0 + 1)" }.joined(separator: ", ")
    updateDeal = try db.prepare("UPDATE deal SET \(assignments) WHERE number = ?1")
    insertEntry = try db.prepare(
      """
      INSERT INTO stage_entry (deal, sequence, stage, entered_at, recorded_at, origin, actor, reason, import, from_stage)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    // Numbers are never given twice, also not those of deals that are gone.
    let last = try db.fetchOne(
      Int64.self,
      "SELECT max(coalesce((SELECT max(number) FROM deal), 0), coalesce((SELECT max(number) FROM deal_history), 0))")
    nextNumber = 1 + max(last ?? 0, reserved)
  }

  /// Stores a new deal and the stages it entered; the deal's own id is kept, without one it gets the next number.
  /// - Returns: the number under which it is stored.
  @discardableResult
  public func insert(_ deal: Deal, entries: [Entry], change: Change) throws -> Int64 {
    let given = try deal.id.flatMap { DealNumber.number(of: $0) }.flatMap { try isFree($0) ? $0 : nil }
    let number = given ?? nextNumber
    nextNumber = max(nextNumber, number + 1)
    try deal.bind(to: insertDeal, number: number, ownID: given == nil ? deal.id.map(DealMatchKey.comparedID) : nil)
    try bind(change, to: insertDeal)
    try insertDeal.run()
    var previous: String?
    for (index, entry) in entries.enumerated() {
      try insert(entry, from: previous, deal: number, sequence: Int64(index + 1), change: change)
      previous = entry.stage
    }
    return number
  }

  /// Replaces a deal, keeping the version before it in history.
  ///
  /// How often the expected close was pushed is counted here; what else the deal says is taken as it is.
  /// - Parameters:
  ///   - entry: the stage it enters with the change; nil when it stays.
  ///   - countsPushes: false where the deal comes with its count, as when a change is taken back.
  public func update(
    number: Int64, to deal: Deal, entry: Entry?, change: Change, countsPushes: Bool = true
  ) throws {
    let before = try keep(number: number, until: change.recordedAt)
    var deal = deal
    if countsPushes, let old = before?.expectedClose, let new = deal.expectedCloseDate, old < new {
      deal.closeDatePushes += 1
    }
    try write(deal, number: number, change: change)
    guard let entry else { return }
    let last = try db.fetchOne(Int64.self, "SELECT coalesce(max(sequence), 0) FROM stage_entry WHERE deal = \(number)")
    try insert(entry, from: before?.stage, deal: number, sequence: (last ?? 0) + 1, change: change)
  }

  /// Takes a deal away from what is known now; its history stays.
  public func remove(number: Int64, change: Change) throws {
    try keep(number: number, until: change.recordedAt)
    try db.execute("DELETE FROM deal WHERE number = \(number)")
  }

  /// Brings a deal back that had been taken away, under its number.
  public func restore(_ deal: Deal, number: Int64, change: Change) throws {
    try db.execute(
      """
      INSERT INTO deal (number, recorded_at, actor) VALUES (\(number), \(change.recordedAt.milliseconds), \(change.actor))
      """)
    try write(deal, number: number, change: change)
  }

  /// Puts the present version of a deal into history; what it said of the stage and the expected close.
  @discardableResult
  private func keep(number: Int64, until moment: Instant) throws -> (stage: String?, expectedClose: Day?)? {
    try db.execute(
      """
      INSERT INTO deal_history (\(raw: DealColumns.list), \(raw: DealColumns.provenance), superseded_at)
      SELECT \(raw: DealColumns.list), \(raw: DealColumns.provenance), max(recorded_at, \(moment.milliseconds))
      FROM deal WHERE number = \(number)
      """)
    return try db.prepare(binding: "SELECT stage, expected_close_date FROM deal WHERE number = \(number)")
      .next { row in (row.optionalString(0), row.day(1)) }
  }

  private func write(_ deal: Deal, number: Int64, change: Change) throws {
    try deal.bind(
      to: updateDeal, number: number,
      ownID: deal.id.flatMap { DealNumber.number(of: $0) == number ? nil : $0 })
    try bind(change, to: updateDeal)
    try updateDeal.run()
  }

  /// Takes the indexes of an empty table away, for writing many deals; `endBulk` builds them.
  public func beginBulk() throws {
    try db.executeScript(DealIndexes.dropAll)
  }

  /// Builds the indexes that `beginBulk` took away.
  public func endBulk() throws {
    try db.executeScript(DealIndexes.createAll)
  }

  /// Whether no deal is or was stored under a number: one that was given another id may be, and one that is gone keeps its history.
  private func isFree(_ number: Int64) throws -> Bool {
    guard number < nextNumber else { return true }
    return try db.fetchOne(
      Int.self,
      """
      SELECT 1 FROM deal WHERE number = \(number) UNION ALL SELECT 1 FROM deal_history WHERE number = \(number) LIMIT 1
      """) == nil
  }

  private func insert(_ entry: Entry, from: String?, deal: Int64, sequence: Int64, change: Change) throws {
    try insertEntry.bind(deal, at: 1)
    try insertEntry.bind(sequence, at: 2)
    try insertEntry.bind(entry.stage, at: 3)
    try insertEntry.bind(entry.enteredAt?.milliseconds, at: 4)
    try insertEntry.bind(change.recordedAt.milliseconds, at: 5)
    try insertEntry.bind(entry.isWitnessed ? "witnessed" : "inferred", at: 6)
    try insertEntry.bind(change.actor, at: 7)
    try insertEntry.bind(change.reason, at: 8)
    try insertEntry.bind(change.importID, at: 9)
    try insertEntry.bind(from, at: 10)
    try insertEntry.run()
  }

  private func bind(_ change: Change, to statement: Statement) throws {
    try statement.bind(change.recordedAt.milliseconds, at: DealColumns.count + 1)
    try statement.bind(change.actor, at: DealColumns.count + 2)
    try statement.bind(change.reason, at: DealColumns.count + 3)
    try statement.bind(change.importID, at: DealColumns.count + 4)
  }
}
