public import Domain

/// A rule that judges a deal by the others.
///
/// It sees every deal once and keeps a little about each (at most 64 bytes an active deal), then names the deals it wants to
/// see again, and judges those. So memory stays small, and a finding still knows the whole deal.
public protocol PipelineRule: Rule {
  /// Whether the rule takes note of deals at all; asked once, so that a million deals are not handed over for nothing.
  static func observesDeals(with settings: LintSettings) -> Bool

  /// A rule that has seen nothing.
  init()

  /// Takes note of a deal.
  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext)

  /// Takes over what another one of its kind observed, of other deals of the same pipeline.
  mutating func absorb(_ other: Self)

  /// After all deals were observed: the deals to see again.
  mutating func suspects(in context: LintContext) -> [DealKey]

  /// What the rule has against a deal it wanted to see again; `name` tells what to call another deal.
  func violations(of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String) -> [Violation]

  /// What the rule has against owners rather than deals: owner and violation.
  func ownerViolations(in context: LintContext) -> [(owner: String, violation: Violation)]

  /// What the rule has against the pipeline as a whole.
  func pipelineViolations(in context: LintContext) -> [Violation]
}

extension PipelineRule {
  /// Most rules compare deals.
  public static func observesDeals(with settings: LintSettings) -> Bool { true }

  /// Most rules judge deals.
  public func ownerViolations(in context: LintContext) -> [(owner: String, violation: Violation)] { [] }

  /// Most rules judge deals.
  public func pipelineViolations(in context: LintContext) -> [Violation] { [] }
}

/// How a source tells its deals apart: the number of a stored deal, or the line of a file.
public struct DealKey: Hashable, Comparable, Sendable {
  /// The number or line.
  public let value: Int64

  /// A key of a number or line.
  public init(_ value: Int64) {
    self.value = value
  }

  /// The order of the source.
  public static func < (left: DealKey, right: DealKey) -> Bool {
    left.value < right.value
  }
}
