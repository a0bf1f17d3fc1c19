public import Domain
public import SQLite

/// Reads and writes the roster over one connection.
public struct OwnerStore {
  private let db: Connection

  /// A store over a connection whose schema is current.
  public init(_ connection: Connection) {
    db = connection
  }

  /// Everybody on the roster, by id.
  public func roster() throws -> Roster {
    var owners: [Owner] = []
    try db.forEach(
      "SELECT id, name, email, active_from, active_until, role, active_deal_limit FROM owner ORDER BY id"
    ) { row in
      owners.append(
        Owner(
          id: row.string(0), name: row.string(1), email: row.optionalString(2), activeFrom: row.day(3),
          activeUntil: row.day(4), role: row.optionalString(5), activeDealLimit: row.optionalInt(6)))
    }
    return Roster(owners)
  }

  /// Adds a person, or replaces the one of the same id.
  /// - Returns: whether the person is new.
  @discardableResult
  public func save(_ owner: Owner) throws -> Bool {
    let isNew = try db.fetchOne(Int.self, "SELECT count(*) FROM owner WHERE id = \(owner.id)") == 0
    try db.execute(
      """
      INSERT INTO owner (id, name, email, active_from, active_until, role, active_deal_limit)
      VALUES (\(owner.id), \(owner.name), \(owner.email.sqlValue),
        \(owner.activeFrom.map { Int($0.ordinal) }.sqlValue), \(owner.activeUntil.map { Int($0.ordinal) }.sqlValue),
        \(owner.role.sqlValue), \(owner.activeDealLimit.sqlValue))
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, active_from = excluded.active_from,
        active_until = excluded.active_until, role = excluded.role, active_deal_limit = excluded.active_deal_limit
      """)
    return isNew
  }
}
