import Domain

/// A rule behind one reference.
///
/// Calling a rule through its protocol copies it first, which costs more than most rules do; a reference is just followed.
class DealJudge: @unchecked Sendable {
  // The compiler proves this only of final classes; the one subclass holds nothing but a rule, which is Sendable.

  /// What the rule has against a deal; empty for nothing.
  func violations(of deal: Deal, in context: LintContext) -> [Violation] { [] }

  /// A reference to a rule.
  static func by(_ rule: some DealRule) -> DealJudge {
    DealJudgeByRule(rule)
  }
}

private final class DealJudgeByRule<Rule: DealRule>: DealJudge, @unchecked Sendable {
  private let rule: Rule

  init(_ rule: Rule) {
    self.rule = rule
  }

  override func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    rule.violations(of: deal, in: context)
  }
}
