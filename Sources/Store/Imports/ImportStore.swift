public import Domain
public import SQLite

/// What an import was and did.
public struct ImportRecord: Sendable, Equatable {
  /// The number it is undone by.
  public var id: Int64
  /// When it was recorded.
  public var recordedAt: Instant
  /// Who ran it.
  public var actor: String
  /// The name of the file.
  public var file: String
  /// The profile that read it.
  public var profile: String
  /// The source of its external ids.
  public var source: String
  /// Whether recording times were taken from the rows.
  public var isBackdated: Bool
  /// Deals it created.
  public var created = 0
  /// Deals it changed.
  public var updated = 0
  /// Deals that were already as the file says.
  public var unchanged = 0
  /// Rows it did not take.
  public var rejected = 0
  /// When it was undone; nil while it stands.
  public var undoneAt: Instant?
  /// Who undid it.
  public var undoneBy: String?
}

/// Records imports over one connection.
public struct ImportStore {
  let db: Connection

  /// A store over a connection whose schema is current.
  public init(_ connection: Connection) {
    db = connection
  }

  /// Opens the record of an import, whose counts come with `finish`.
  public func begin(
    recordedAt: Instant, actor: String, file: String, profile: String, source: String, isBackdated: Bool
  ) throws -> ImportRecord {
    try db.execute(
      """
      INSERT INTO import (recorded_at, actor, file, profile, source, is_backdated)
      VALUES (\(recordedAt.milliseconds), \(actor), \(file), \(profile), \(source), \(isBackdated))
      """)
    return ImportRecord(
      id: db.lastInsertedRowID, recordedAt: recordedAt, actor: actor, file: file, profile: profile, source: source,
      isBackdated: isBackdated)
  }

  /// Writes the counts of an import.
  public func finish(_ record: ImportRecord) throws {
    try db.execute(
      """
      UPDATE import SET created = \(record.created), updated = \(record.updated), unchanged = \(record.unchanged),
        rejected = \(record.rejected) WHERE id = \(record.id)
      """)
  }
}
