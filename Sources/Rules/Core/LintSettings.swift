public import Domain
public import Policy

/// What stays the same while a pipeline is linted.
///
/// A class, so that it is passed to every rule as one reference.
public final class LintSettings: Sendable {
  /// The company's policy.
  public let policy: CompanyPolicy
  /// The people who can own deals.
  public let roster: Roster
  /// The moment that clocks are read at.
  public let now: Instant
  /// The company's day at that moment.
  public let today: Day

  /// The first moment of tomorrow.
  let tomorrow: Instant
  /// The policy's texts that stand for nothing.
  let placeholders: Placeholders
  /// The first stage of the main path that a deal enters with its offer, by the policy's `entry_date`; nil for none.
  let offerStage: Stage?

  /// Settings for linting at a moment.
  public init(policy: CompanyPolicy, roster: Roster = Roster(), now: Instant) {
    self.policy = policy
    self.roster = roster
    self.now = now
    today = policy.calendar.day(of: now)
    tomorrow = policy.calendar.start(of: today.advanced(by: 1))
    placeholders = Placeholders(policy.hygiene.placeholders)
    offerStage = policy.pipeline.mainPath.first { $0.entryField == .offerSentDate }
  }
}
