/// A stage that a deal entered, as recorded history tells it.
public struct StageMove: Equatable, Sendable {
  /// The stage, as written.
  public var stage: String
  /// When the deal entered it: the event's time; nil when nobody knows.
  public var enteredAt: Instant?
  /// Whether the move was made here, and not inferred from an import.
  public var isWitnessed: Bool
  /// Why the deal was moved.
  public var reason: String?

  /// A move into a stage; witnessed and without a reason unless stated.
  public init(stage: String, enteredAt: Instant? = nil, isWitnessed: Bool = true, reason: String? = nil) {
    self.stage = stage
    self.enteredAt = enteredAt
    self.isWitnessed = isWitnessed
    self.reason = reason
  }
}
