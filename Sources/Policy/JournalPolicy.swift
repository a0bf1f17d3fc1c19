public import Domain
public import Foundation

/// What the journal asks for, and who is told of blockers.
public struct JournalPolicy: Equatable, Sendable {
  /// The highest amount of a decision that needs no rationale, in whole units of the policy's currency.
  public var decisionAmount: Decimal
  /// After how long a blocker is told to whom.
  public var escalation: EscalationTimes
}

extension CompanyPolicy {
  /// From which amount on a decision needs a rationale.
  public var decisionLimit: DecisionLimit { DecisionLimit(journal.decisionAmount, baseCurrency) }
}
