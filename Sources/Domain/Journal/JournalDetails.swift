/// What an entry of the journal says beside its text, which also tells of what kind it is.
public enum JournalDetails: Hashable, Sendable {
  /// What a decision costs, and why it was made.
  case decision(amount: Money? = nil, rationale: String? = nil)
  /// Since when something stands in the way, who sees to it, and the day by which it should be gone.
  case blocker(since: Instant, owner: String? = nil, until: Day? = nil)
  /// How likely and how bad something is, what is done against it, and by whom.
  case risk(likelihood: RiskLevel, impact: RiskLevel, mitigation: String? = nil, owner: String? = nil)
  /// The place among the priorities, from 1.
  case priority(rank: Int? = nil)
  /// Who asks.
  case question(from: String? = nil)
  /// Something delivered.
  case shipped
  /// Something that went well.
  case highlight
  /// Something learnt.
  case learning
  /// Something about laws, contracts and standards.
  case compliance
  /// The weekly review of the pipeline.
  case review

  /// The kind of the entry.
  public var kind: JournalKind {
    switch self {
    case .decision: .decision
    case .blocker: .blocker
    case .risk: .risk
    case .priority: .priority
    case .question: .question
    case .shipped: .shipped
    case .highlight: .highlight
    case .learning: .learning
    case .compliance: .compliance
    case .review: .review
    }
  }

  /// Who sees to it; nil where nobody is named.
  public var owner: String? {
    switch self {
    case .blocker(_, let owner, _), .risk(_, _, _, let owner): owner
    default: nil
    }
  }

  /// How much a risk weighs: likelihood times impact, from 1 to 9; nil for other kinds.
  public var riskScore: Int? {
    guard case .risk(let likelihood, let impact, _, _) = self else { return nil }
    return likelihood.weight * impact.weight
  }
}
