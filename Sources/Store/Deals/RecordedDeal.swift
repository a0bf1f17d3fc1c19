public import Domain
import SQLite

/// A deal with what the database knows about how it came to be so.
public struct RecordedDeal: Sendable {
  /// The number under which it is stored.
  public let number: Int64
  /// The deal.
  public let deal: Deal
  /// Since when this is known.
  public let recordedAt: Instant
  /// Who recorded it.
  public let actor: String
  /// Why it was changed.
  public let reason: String?
  /// The import that brought it; nil when a person wrote it.
  public let importID: Int64?
}

extension RecordedDeal {
  /// Reads `DealColumns.list` and `DealColumns.provenance`.
  init(row: borrowing Row) throws {
    number = row.int64(0)
    deal = try Deal(row: row)
    recordedAt = Instant(milliseconds: row.int64(DealColumns.count))
    actor = row.string(DealColumns.count + 1)
    reason = row.optionalString(DealColumns.count + 2)
    importID = row.optionalInt64(DealColumns.count + 3)
  }
}
