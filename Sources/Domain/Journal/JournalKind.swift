/// What an entry of the journal is about (JRN-1).
public enum JournalKind: String, CaseIterable, Hashable, Sendable {
  /// Something was decided.
  case decision
  /// Something stands in the way.
  case blocker
  /// Something may go wrong.
  case risk
  /// Something was delivered.
  case shipped
  /// Something comes first.
  case priority
  /// Something went well.
  case highlight
  /// Something was learnt.
  case learning
  /// A customer asks something.
  case question
  /// Something about laws, contracts and standards.
  case compliance
  /// The weekly review of the pipeline took place.
  case review

  /// What several entries of the kind are called.
  public var plural: String {
    switch self {
    case .priority: "priorities"
    case .compliance: "compliance updates"
    case .shipped: "shipped"
    default: rawValue + "s"
    }
  }

  /// Whether an entry of the kind is open until somebody closes it.
  public var isClosable: Bool {
    switch self {
    case .blocker, .risk, .priority, .question: true
    case .decision, .shipped, .highlight, .learning, .compliance, .review: false
    }
  }

  /// Whether the kind alone says enough, so that an entry may go without a text.
  public var isCompleteWithoutText: Bool { self == .review }

  /// The fields that an entry of the kind can have beside its text and its day.
  public var fields: [JournalField] {
    switch self {
    case .decision: [.amount, .rationale]
    case .blocker: [.owner, .until, .at]
    case .risk: [.likelihood, .impact, .mitigation, .owner]
    case .priority: [.rank]
    case .question: [.from]
    case .shipped, .highlight, .learning, .compliance, .review: []
    }
  }
}
