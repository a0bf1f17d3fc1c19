public import Domain

/// Anything that can be found wrong in a pipeline.
public protocol Rule: Sendable {
  /// What the rule is, and why.
  static var documentation: RuleDocumentation { get }
}

/// A rule that judges one deal by itself.
public protocol DealRule: Rule {
  /// What the rule has against a deal; empty for nothing.
  func violations(of deal: Deal, in context: LintContext) -> [Violation]
}
