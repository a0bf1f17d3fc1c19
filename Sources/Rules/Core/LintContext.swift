public import Domain
public import Policy

/// One deal's circumstances, worked out once for all rules.
public struct LintContext: Sendable {
  /// What stays the same for all deals.
  public let settings: LintSettings
  /// The deal's stage; nil when it is missing or unknown.
  public let stage: Stage?
  /// When the deal entered its stage; nil when nobody knows.
  public let entry: StageEntry?
  /// How long the deal has been in its stage by the stage's clock; nil when nobody knows.
  public let timeInStage: TimeSpan?
  /// What the other rules found about the deal, for rules that judge suppressions.
  var found: [(code: String, field: String?)] = []

  /// The circumstances of a deal.
  public init(of deal: borrowing Deal, settings: LintSettings) {
    self.settings = settings
    guard let word = deal.stage, let stage = settings.policy.pipeline.stage(word) else {
      (stage, entry, timeInStage) = (nil, nil, nil)
      return
    }
    self.stage = stage
    entry = StageEntry(of: deal, in: stage, now: settings.now, calendar: settings.policy.calendar)
    timeInStage = entry?.stay(in: stage, until: settings.now, calendar: settings.policy.calendar)
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
}
