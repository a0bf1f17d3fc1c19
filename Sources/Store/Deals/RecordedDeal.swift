public import Domain

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
