public import Domain

/// What a database knows beside its deals, for the rules that need recorded history; a file has none.
public struct LintRecords: Sendable {
  /// The latest day on which the pipeline was reviewed; nil when no review was ever recorded.
  public var lastReview: Day?
  /// The suppressions that were recorded and not lifted.
  public var suppressions: Suppressions

  /// What is recorded.
  public init(lastReview: Day? = nil, suppressions: Suppressions = Suppressions()) {
    self.lastReview = lastReview
    self.suppressions = suppressions
  }
}
