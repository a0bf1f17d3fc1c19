public import Domain

/// What a rule is, and why: its page, its entry in lists and its tests all come from here.
///
/// A class, so that a finding carries it as one reference.
public final class RuleDocumentation: Sendable {
  /// A letter for the family and three digits: `N001`.
  public let code: String
  /// A name that reads well after "allow": `no-next-step`.
  public let name: String
  /// How much a finding weighs unless the policy says otherwise.
  public let severity: RuleSeverity
  /// What the rule's findings are about.
  public let subject: RuleSubject
  /// What the rule finds, in one sentence.
  public let summary: String
  /// Why that is bad.
  public let rationale: String
  /// What to do instead.
  public let remedy: String
  /// Cases that the rule is tested on.
  public let examples: [RuleExample]

  /// Documentation of a rule; its findings are about deals unless stated.
  public init(
    code: String, name: String, severity: RuleSeverity, about subject: RuleSubject = .deal, summary: String,
    rationale: String, remedy: String,
    examples: [RuleExample]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.subject = subject
    self.summary = summary
    self.rationale = rationale
    self.remedy = remedy
    self.examples = examples
  }

  /// The family a rule belongs to: the first letter of its code.
  public var family: RuleFamily? {
    RuleFamily(rawValue: String(code.prefix(1)))
  }
}

/// What findings are about.
public enum RuleSubject: String, Sendable {
  /// A deal.
  case deal
  /// Somebody who owns deals.
  case owner
  /// All deals together.
  case pipeline
}

/// Rules that look at the same side of a pipeline.
public enum RuleFamily: String, CaseIterable, Sendable {
  case required = "R"
  case stage = "S"
  case nextStep = "N"
  case lost = "L"
  case parked = "P"
  case forecast = "F"
  case duplicates = "D"
  case owners = "O"
  case integrity = "I"
  case cadence = "C"
  case suppressions = "X"

  /// The family's heading.
  public var title: String {
    switch self {
    case .required: "Required fields"
    case .stage: "Stages"
    case .nextStep: "Next steps"
    case .lost: "Lost deals"
    case .parked: "Parked deals"
    case .forecast: "Forecast"
    case .duplicates: "Duplicates"
    case .owners: "Owners"
    case .integrity: "Integrity"
    case .cadence: "Cadence"
    case .suppressions: "Suppressions"
    }
  }

  /// Whether an error of the family makes a deal unclean in the hygiene figure (CRM-4).
  public var countsForHygiene: Bool {
    switch self {
    case .required, .stage, .nextStep, .lost, .parked, .owners: true
    case .forecast, .duplicates, .integrity, .cadence, .suppressions: false
    }
  }
}
