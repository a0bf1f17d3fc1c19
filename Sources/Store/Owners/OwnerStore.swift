public import Domain
public import SQLite

/// Reads and writes the roster over one connection.
public struct OwnerStore {
  private static let columns = "id, name, email, active_from, active_until, role, active_deal_limit"

  private let db: Connection

  /// A store over a connection whose schema is current.
  public init(_ connection: Connection) {
    db = connection
  }

  /// Everybody on the roster, by id, now or as it was recorded at a moment.
  public func roster(asOf: Instant? = nil) throws -> Roster {
    var source: SQL = "owner"
    if let asOf {
      source = """
        (SELECT \(raw: OwnerStore.columns) FROM owner WHERE recorded_at <= \(asOf.milliseconds)
         UNION ALL
         SELECT \(raw: OwnerStore.columns) FROM owner_history
         WHERE recorded_at <= \(asOf.milliseconds) AND superseded_at > \(asOf.milliseconds))
        """
    }
    return Roster(try owners("SELECT \(raw: OwnerStore.columns) FROM \(source) ORDER BY id"))
  }

  private func owners(_ query: SQL) throws -> [Owner] {
    var owners: [Owner] = []
    try db.forEach(query) { row in
      owners.append(
        Owner(
          id: row.string(0), name: row.string(1), email: row.optionalString(2), activeFrom: row.day(3),
          activeUntil: row.day(4), role: row.optionalString(5), activeDealLimit: row.optionalInt(6)))
    }
    return owners
  }

  /// Adds a person, or replaces the one of the same id and keeps the version before; nothing happens where nothing changes.
  /// - Returns: whether the person is new.
  @discardableResult
  public func save(_ owner: Owner, recordedAt: Instant, actor: String) throws -> Bool {
    let stored = try owners("SELECT \(raw: OwnerStore.columns) FROM owner WHERE id = \(owner.id)").first
    if let stored {
      guard stored != owner else { return false }
      try db.execute(
        """
        INSERT INTO owner_history (\(raw: OwnerStore.columns), recorded_at, actor, superseded_at)
        SELECT \(raw: OwnerStore.columns), recorded_at, actor, \(recordedAt.milliseconds)
        FROM owner WHERE id = \(owner.id)
        """)
    }
    try db.execute(
      """
      INSERT INTO owner (\(raw: OwnerStore.columns), recorded_at, actor)
      VALUES (\(owner.id), \(owner.name), \(owner.email.sqlValue),
        \(owner.activeFrom.map { Int($0.ordinal) }.sqlValue), \(owner.activeUntil.map { Int($0.ordinal) }.sqlValue),
        \(owner.role.sqlValue), \(owner.activeDealLimit.sqlValue), \(recordedAt.milliseconds), \(actor))
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, active_from = excluded.active_from,
        active_until = excluded.active_until, role = excluded.role, active_deal_limit = excluded.active_deal_limit,
        recorded_at = excluded.recorded_at, actor = excluded.actor
      """)
    return stored == nil
  }
}
