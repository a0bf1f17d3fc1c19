public import Domain
import Policy

/// Runs the rules over a stream of deals.
///
/// Give it every deal once, ask which ones it needs to see again (`suspects`), give it those, and close with
/// `ownerFindings`. Deals that are over and archived are passed over by every rule.
///
/// A stream can be shared between several linters with the same settings and rules, one a thread; then one of them absorbs the
/// others before the suspects are asked for.
public struct Linter: Sendable {
  /// What stays the same for all deals.
  public let settings: LintSettings
  /// How many deals were given.
  public private(set) var dealCount = 0
  /// How many of them are active.
  public private(set) var activeCount = 0

  // What a rule is called is needed only where it finds something, so it is kept apart from what every deal passes.
  private let dealRules: [DealJudge]
  // The same, uncounted: the array above owns them, and counting references would take longer than most rules do.
  private let uncountedDealRules: [Unmanaged<DealJudge>]
  private let dealRuleTerms: [Terms]
  private var pipelineRules: [any PipelineRule]
  /// Which of them take note of deals.
  private let observers: [Int]
  private let pipelineRuleTerms: [Terms]
  private var ledger = HygieneLedger()

  /// Under which terms a rule runs.
  private struct Terms: Sendable {
    let documentation: RuleDocumentation
    let severity: RuleSeverity

    init(_ documentation: RuleDocumentation, in policy: CompanyPolicy) {
      self.documentation = documentation
      severity = policy.severities[documentation.code] ?? documentation.severity
    }

    /// Whether a finding makes the deal unclean.
    var countsForHygiene: Bool {
      severity == .error && documentation.family?.countsForHygiene == true
    }

    func finding(_ violation: Violation, about subject: FindingSubject) -> Finding {
      Finding(rule: documentation, severity: severity, subject: subject, violation: violation)
    }
  }

  /// A linter with all rules of a rule book that the policy does not switch off.
  public init(settings: LintSettings, rules: RuleBook = .standard) {
    self.settings = settings
    let dealTerms = rules.dealRules.map { ($0, Terms(type(of: $0).documentation, in: settings.policy)) }
      .filter { $0.1.severity != .off }
    let pipelineTerms = rules.pipelineRules.map { ($0, Terms($0.documentation, in: settings.policy)) }
      .filter { $0.1.severity != .off }
    dealRules = dealTerms.map { rule, _ in DealJudge.by(rule) }
    uncountedDealRules = dealRules.map { Unmanaged.passUnretained($0) }
    dealRuleTerms = dealTerms.map(\.1)
    pipelineRules = pipelineTerms.map { $0.0.init() }
    observers = pipelineTerms.indices.filter { pipelineTerms[$0].0.observesDeals(with: settings) }
    pipelineRuleTerms = pipelineTerms.map(\.1)
  }

  /// Hygiene over all deals counted so far.
  public var hygiene: HygieneTally { ledger.total }
  /// Hygiene by owner as written; the empty text for none.
  public var hygieneByOwner: [String: HygieneTally] { ledger.byOwner }
  /// Hygiene by stage id, or the word that is none.
  public var hygieneByStage: [String: HygieneTally] { ledger.byStage }

  /// Judges a deal; `isShown` is false for a deal that only counts for rules across deals.
  public mutating func findings(for deal: Deal, key: DealKey, isShown: Bool = true) -> [Finding] {
    findings(for: deal, key: key, in: LintContext(of: deal, settings: settings), isShown: isShown)
  }

  /// Judges a deal whose circumstances the caller has worked out by these settings.
  public mutating func findings(
    for deal: Deal, key: DealKey, in context: LintContext, isShown: Bool = true
  ) -> [Finding] {
    guard !HygieneTally.isPutAway(deal, stage: context.stage) else {
      if isShown { dealCount += 1 }
      return []
    }
    for index in observers { pipelineRules[index].observe(deal, key: key, in: context) }
    guard isShown else { return [] }
    dealCount += 1
    if context.isActive { activeCount += 1 }
    var findings: [Finding] = []
    var subject: FindingSubject?
    var isClean = true
    for index in uncountedDealRules.indices {
      let violations = uncountedDealRules[index]._withUnsafeGuaranteedRef { $0.violations(of: deal, in: context) }
      guard !violations.isEmpty else { continue }
      let shared = subject ?? FindingSubject(deal, key: key, stage: context.stage)
      subject = shared
      let terms = dealRuleTerms[index]
      if terms.countsForHygiene { isClean = false }
      findings += violations.map { terms.finding($0, about: shared) }
    }
    if HygieneTally.isInScope(deal, stage: context.stage) {
      ledger.count(deal, stage: context.stage, isClean: isClean)
    }
    return findings
  }

  /// Takes over what another linter with the same settings and rules has seen of other deals.
  public mutating func absorb(_ other: Linter) {
    dealCount += other.dealCount
    activeCount += other.activeCount
    ledger.absorb(other.ledger)
    for index in pipelineRules.indices {
      pipelineRules[index] = Linter.joined(pipelineRules[index], other.pipelineRules[index])
    }
  }

  /// The deals that rules across deals want to see again, in order; call it once all deals were given.
  public mutating func suspects() -> [DealKey] {
    guard let anyDeal = noDeal else { return [] }
    var keys: Set<DealKey> = []
    for index in pipelineRules.indices { keys.formUnion(pipelineRules[index].suspects(in: anyDeal)) }
    return keys.sorted()
  }

  /// Judges a deal that was asked for and is shown; `name` tells what to call another deal.
  public mutating func findings(forSuspect deal: Deal, key: DealKey, name: (DealKey) -> String) -> [Finding] {
    var context = LintContext(of: deal, settings: settings)
    let subject = FindingSubject(deal, key: key, stage: context.stage)
    let isSuppressed = !settings.suppressions.of(key).isEmpty
    if isSuppressed { context.found = found(alone: deal, in: context) }
    var findings: [Finding] = []
    var isClean = true
    for (rule, terms) in zip(pipelineRules, pipelineRuleTerms) {
      let violations = rule.violations(of: deal, key: key, in: context, name: name)
      if isSuppressed {
        context.found += violations.map { (terms.documentation.code, $0.field?.description) }
      }
      findings += violations.map { terms.finding($0, about: subject) }
      if !violations.isEmpty, terms.countsForHygiene { isClean = false }
    }
    if !isClean, HygieneTally.isInScope(deal, stage: context.stage), isCleanAlone(deal, in: context) {
      ledger.uncount(clean: deal, stage: context.stage)
    }
    return findings
  }

  /// What is wrong with owners rather than deals.
  public func ownerFindings() -> [Finding] {
    guard let anyDeal = noDeal else { return [] }
    return zip(pipelineRules, pipelineRuleTerms).flatMap { rule, terms in
      rule.ownerViolations(in: anyDeal).map { terms.finding($0.violation, about: FindingSubject(owner: $0.owner)) }
    }
  }

  /// What is wrong with the pipeline as a whole.
  public func pipelineFindings() -> [Finding] {
    guard let anyDeal = noDeal else { return [] }
    return zip(pipelineRules, pipelineRuleTerms).flatMap { rule, terms in
      rule.pipelineViolations(in: anyDeal).map { terms.finding($0, about: .pipeline) }
    }
  }

  /// The circumstances of no deal in particular; nil when there is no rule to tell them to.
  private var noDeal: LintContext? {
    pipelineRules.isEmpty ? nil : LintContext(of: Deal(), settings: settings)
  }

  private static func joined<Rule: PipelineRule>(_ rule: Rule, _ other: any PipelineRule) -> any PipelineRule {
    guard let other = other as? Rule else { return rule }
    var joined = rule
    joined.absorb(other)
    return joined
  }

  /// What the rules that judge a deal by itself find.
  private func found(alone deal: Deal, in context: LintContext) -> [(code: String, field: String?)] {
    zip(dealRules, dealRuleTerms).flatMap { rule, terms in
      rule.violations(of: deal, in: context).map { (terms.documentation.code, $0.field?.description) }
    }
  }

  private func isCleanAlone(_ deal: Deal, in context: LintContext) -> Bool {
    !zip(dealRules, dealRuleTerms).contains { rule, terms in
      terms.countsForHygiene && !rule.violations(of: deal, in: context).isEmpty
    }
  }
}
