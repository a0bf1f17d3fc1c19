public import Domain

/// Something wrong in the pipeline: which rule, which deal, why, and what would mend it.
public struct Finding: Sendable {
  /// The rule's documentation.
  public let rule: RuleDocumentation
  /// The severity in force.
  public let severity: RuleSeverity
  /// The deal, the owner, or the pipeline.
  public let subject: FindingSubject
  /// What is wrong, where in the deal, and the remedy.
  public let violation: Violation
}

/// What findings of one deal have in common; shared, because a deal often has several.
public final class FindingSubject: Sendable {
  /// How the source tells the deal apart; nil when the findings are about an owner or the pipeline.
  public let key: DealKey?
  /// The deal's own id.
  public let id: String?
  /// The system of the external id.
  public let externalSource: String?
  /// The deal's id in the system it came from.
  public let externalID: String?
  /// What a person would call the deal.
  public let label: String?
  /// The company, which tells deals of one title apart.
  public let company: String?
  /// The owner as written.
  public let owner: String?
  /// The stage's id, or the word that is none.
  public let stage: String?
  /// What is at stake, in minor units.
  public let amount: Int64?
  /// The currency of the amount.
  public let currency: Currency?

  /// What findings say about a deal.
  public init(_ deal: Deal, key: DealKey, stage: Stage?) {
    self.key = key
    id = deal.id
    externalSource = deal.externalSource
    externalID = deal.externalID
    label = deal.label
    company = deal.company
    owner = deal.owner
    self.stage = stage?.id ?? deal.stage
    amount = deal.amountAtStake
    currency = deal.currency
  }

  /// What findings say about an owner.
  public convenience init(owner: String) {
    self.init(owner: owner, label: nil)
  }

  /// What findings say about the pipeline as a whole.
  public static let pipeline = FindingSubject(owner: nil, label: "the pipeline")

  private init(owner: String?, label: String?) {
    key = nil
    id = nil
    externalSource = nil
    externalID = nil
    self.label = label
    company = nil
    self.owner = owner
    stage = nil
    amount = nil
    currency = nil
  }
}
