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

  /// Settings for linting at a moment.
  public init(policy: CompanyPolicy, roster: Roster = Roster(), now: Instant) {
    self.policy = policy
    self.roster = roster
    self.now = now
    today = policy.calendar.day(of: now)
  }
}

/// One deal's circumstances, worked out once for all rules.
public struct LintContext: Sendable {
  /// What stays the same for all deals.
  public let settings: LintSettings
  /// The deal's stage; nil when it is missing or unknown.
  public let stage: Stage?
  /// When the deal entered its stage; nil when nobody knows.
  public let entry: StageEntry?

  /// The circumstances of a deal.
  public init(of deal: Deal, settings: LintSettings) {
    self.settings = settings
    stage = deal.stage.flatMap { settings.policy.pipeline.stage($0) }
    entry = stage.flatMap {
      StageEntry(of: deal, in: $0, now: settings.now, calendar: settings.policy.calendar)
    }
  }

  /// The company's policy.
  public var policy: CompanyPolicy { settings.policy }
  /// The numbers and words the rules work with.
  public var hygiene: HygienePolicy { settings.policy.hygiene }
  /// The company's day.
  public var today: Day { settings.today }
  /// The moment that clocks are read at.
  public var now: Instant { settings.now }
  /// Whether the deal is in an open stage.
  public var isActive: Bool { stage?.isOpen ?? false }

  /// How long the deal has been in its stage by the stage's clock; nil when nobody knows.
  public var timeInStage: TimeSpan? {
    guard let stage, let entry else { return nil }
    switch stage.clock {
    case .elapsed: return entry.at.span(to: settings.now)
    case .business: return settings.policy.calendar.workingTime(from: entry.at, to: settings.now)
    }
  }
}
