public import Domain
import Policy

/// Runs the rules over a stream of deals.
///
/// Give it every deal once, ask which ones it needs to see again (`suspects`), give it those, and close with
/// `ownerFindings`. Archived deals are passed over by every rule.
public struct Linter {
  /// What stays the same for all deals.
  public let settings: LintSettings
  /// Hygiene over all deals counted so far.
  public private(set) var hygiene = HygieneTally()
  /// Hygiene by owner as written; the empty text for none.
  public private(set) var hygieneByOwner: [String: HygieneTally] = [:]
  /// Hygiene by stage id, or the word that is none.
  public private(set) var hygieneByStage: [String: HygieneTally] = [:]
  /// How many deals were given.
  public private(set) var dealCount = 0
  /// How many of them are active.
  public private(set) var activeCount = 0

  private let dealRules: [(rule: any DealRule, documentation: RuleDocumentation, severity: RuleSeverity)]
  private var pipelineRules: [(rule: any PipelineRule, documentation: RuleDocumentation, severity: RuleSeverity)]

  /// A linter with all rules of a rule book that the policy does not switch off.
  public init(settings: LintSettings, rules: RuleBook = .standard) {
    self.settings = settings
    func severity(_ documentation: RuleDocumentation) -> RuleSeverity {
      settings.policy.severities[documentation.code] ?? documentation.severity
    }
    dealRules = rules.dealRules.map { ($0, type(of: $0).documentation, severity(type(of: $0).documentation)) }
      .filter { $0.2 != .off }
    pipelineRules = rules.pipelineRules.map { ($0.init(), $0.documentation, severity($0.documentation)) }
      .filter { $0.2 != .off }
  }

  /// Judges a deal; `isShown` is false for a deal that only counts for rules across deals.
  public mutating func findings(for deal: Deal, key: DealKey, isShown: Bool = true) -> [Finding] {
    guard deal.archivedDate == nil else {
      if isShown { dealCount += 1 }
      return []
    }
    let context = LintContext(of: deal, settings: settings)
    for index in pipelineRules.indices { pipelineRules[index].rule.observe(deal, key: key, in: context) }
    guard isShown else { return [] }
    dealCount += 1
    if context.isActive { activeCount += 1 }
    var findings: [Finding] = []
    var subject: FindingSubject?
    var isClean = true
    for (rule, documentation, severity) in dealRules {
      let violations = rule.violations(of: deal, in: context)
      guard !violations.isEmpty else { continue }
      let shared = subject ?? FindingSubject(deal, key: key, stage: context.stage)
      subject = shared
      if severity == .error, documentation.family?.countsForHygiene == true { isClean = false }
      for violation in violations {
        findings.append(Finding(rule: documentation, severity: severity, subject: shared, violation: violation))
      }
    }
    if HygieneTally.isInScope(deal, stage: context.stage) {
      count(deal, in: context) { $0.count(deal, isClean: isClean) }
    }
    return findings
  }

  /// The deals that rules across deals want to see again, in order; call it once all deals were given.
  public mutating func suspects() -> [DealKey] {
    guard let anyDeal = noDeal else { return [] }
    var keys: Set<DealKey> = []
    for index in pipelineRules.indices { keys.formUnion(pipelineRules[index].rule.suspects(in: anyDeal)) }
    return keys.sorted()
  }

  /// Judges a deal that was asked for; `name` tells what to call another deal.
  public mutating func findings(forSuspect deal: Deal, key: DealKey, name: (DealKey) -> String) -> [Finding] {
    let context = LintContext(of: deal, settings: settings)
    let subject = FindingSubject(deal, key: key, stage: context.stage)
    var findings: [Finding] = []
    var isClean = true
    for (rule, documentation, severity) in pipelineRules {
      for violation in rule.violations(of: deal, key: key, in: context, name: name) {
        findings.append(Finding(rule: documentation, severity: severity, subject: subject, violation: violation))
        if severity == .error, documentation.family?.countsForHygiene == true { isClean = false }
      }
    }
    if !isClean, HygieneTally.isInScope(deal, stage: context.stage), isCleanAlone(deal, in: context) {
      count(deal, in: context) { $0.uncount(clean: deal) }
    }
    return findings
  }

  /// What is wrong with owners rather than deals.
  public func ownerFindings() -> [Finding] {
    guard let anyDeal = noDeal else { return [] }
    return pipelineRules.flatMap { rule, documentation, severity in
      rule.ownerViolations(in: anyDeal).map { owner, violation in
        Finding(
          rule: documentation, severity: severity, subject: FindingSubject(owner: owner), violation: violation)
      }
    }
  }

  /// The circumstances of no deal in particular; nil when there is no rule to tell them to.
  private var noDeal: LintContext? {
    pipelineRules.isEmpty ? nil : LintContext(of: Deal(), settings: settings)
  }

  private func isCleanAlone(_ deal: Deal, in context: LintContext) -> Bool {
    !dealRules.contains { rule, documentation, severity in
      severity == .error && documentation.family?.countsForHygiene == true
        && !rule.violations(of: deal, in: context).isEmpty
    }
  }

  private mutating func count(_ deal: Deal, in context: LintContext, _ change: (inout HygieneTally) -> Void) {
    change(&hygiene)
    change(&hygieneByOwner[deal.owner ?? "", default: HygieneTally()])
    change(&hygieneByStage[context.stage?.id ?? deal.stage ?? "", default: HygieneTally()])
  }
}
