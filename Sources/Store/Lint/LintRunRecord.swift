public import Domain

/// A lint of the whole pipeline, as it is recorded.
public struct LintRunRecord: Sendable, Equatable {
  /// When the pipeline was read, by the machine's clock.
  public var at: Instant
  /// The latest run that was recorded before the pipeline was read; nil for none.
  public var previous: Int64?
  /// Deals in scope for hygiene.
  public var inScope: Int
  /// Deals of them without an error.
  public var clean: Int
  /// Findings that are errors, also those that were not shown.
  public var errors: Int
  /// Findings that are warnings, also those that were not shown.
  public var warnings: Int

  /// A run with its figures.
  public init(at: Instant, previous: Int64?, inScope: Int, clean: Int, errors: Int, warnings: Int) {
    self.at = at
    self.previous = previous
    self.inScope = inScope
    self.clean = clean
    self.errors = errors
    self.warnings = warnings
  }
}
