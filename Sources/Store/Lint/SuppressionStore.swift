public import Domain
public import SQLite

/// A suppression as it is recorded.
public struct RecordedSuppression: RowDecodable, Sendable, Equatable {
  /// The number under which it is recorded.
  public let id: Int64
  /// The rule's code.
  public let rule: String
  /// The deal's number.
  public let deal: Int64
  /// The field as files write it; nil for the whole deal.
  public let field: String?
  /// The last day on which it holds, as written.
  public let until: String
  /// Why.
  public let reason: String
  /// When it was recorded.
  public let recordedAt: Instant
  /// Who recorded it.
  public let actor: String

  /// Reads the columns in their order.
  public init(row: borrowing Row) throws {
    id = row.int64(0)
    rule = row.string(1)
    deal = row.int64(2)
    field = row.optionalString(3)
    until = row.string(4)
    reason = row.string(5)
    recordedAt = Instant(milliseconds: row.int64(6))
    actor = row.string(7)
  }
}

/// Reads and writes suppressions over one connection.
public struct SuppressionStore {
  private let db: Connection
  private let asOf: Instant?

  /// A store over a connection whose schema is current.
  /// - Parameter asOf: what had been recorded until then is read; nil for all there is.
  public init(_ connection: Connection, asOf: Instant? = nil) {
    db = connection
    self.asOf = asOf
  }

  /// The suppressions that were not lifted, of all deals or of one, in the order of their deals.
  public func suppressions(ofDeal number: Int64? = nil) throws -> [RecordedSuppression] {
    var condition = DealStore.holds(asOf)
    if let number { condition = "\(condition) AND deal = \(number)" }
    return try db.fetchAll(
      RecordedSuppression.self,
      """
      SELECT id, rule, deal, field, until, reason, recorded_at, actor FROM suppression
      WHERE \(condition) ORDER BY deal, rule, field, id
      """)
  }

  /// Records a suppression; one of the same rule, deal and field is replaced.
  public func suppress(
    rule: String, deal: Int64, field: String?, until: Day, reason: String, recordedAt: Instant, actor: String
  ) throws {
    try lift(rule: rule, deal: deal, field: field, recordedAt: recordedAt)
    try db.execute(
      """
      INSERT INTO suppression (rule, deal, field, until, reason, recorded_at, actor)
      VALUES (\(rule), \(deal), \(field), \(until.description), \(reason), \(recordedAt.milliseconds), \(actor))
      """)
  }

  /// Ends a suppression.
  /// - Returns: whether there was one.
  @discardableResult
  public func lift(rule: String, deal: Int64, field: String?, recordedAt: Instant) throws -> Bool {
    try db.execute(
      """
      UPDATE suppression SET superseded_at = \(recordedAt.milliseconds)
      WHERE rule = \(rule) AND deal = \(deal) AND field IS \(field) AND superseded_at IS NULL
      """) > 0
  }
}
