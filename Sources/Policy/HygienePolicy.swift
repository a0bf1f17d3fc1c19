public import Domain

/// The numbers and words that the hygiene rules work with.
public struct HygienePolicy: Equatable, Sendable {
  /// The share of clean deals to reach.
  public var target: Percentage
  /// From which share of a stage's SLA a deal counts as at risk.
  public var atRiskShare: Percentage
  /// How many days ahead a next step may lie.
  public var nextStepHorizonDays: Int
  /// After how many days a nurtured deal should be taken up again.
  public var reactivationDays: Int
  /// How many days a follow-up may be late.
  public var followUpGraceDays: Int
  /// How many active deals an owner can carry, where the roster says nothing.
  public var activeDealLimit: Int
  /// How far the amounts of two deals of one company may differ and still look like the same deal, of the larger one.
  public var duplicateAmountShare: Percentage
  /// How many days apart two such deals may have been created.
  public var duplicateDays: Int
  /// From how many times on a deal was parked repeatedly.
  public var parkedTimes: Int
  /// From how many pushes of the expected close on it was pushed repeatedly.
  public var closeDatePushes: Int
  /// After how many whole working days without a new lead that is a finding.
  public var newLeadDays: Int
  /// The day of the week on which the pipeline is reviewed; nil when it is not.
  public var pipelineReview: Weekday?
  /// The role of those who are told when a deal stays too long.
  public var escalationRole: String
  /// Texts that stand for nothing, in lower case.
  public var placeholders: Set<String>
  /// Legal forms dropped when company names are compared.
  public var legalForms: [String]
}
