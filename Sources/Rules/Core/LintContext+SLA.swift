import Domain

extension LintContext {
  /// The SLA that the deal's stay in its stage is judged by; nil for none.
  ///
  /// Open stages are judged, won ones until the kickoff was held, lost ones, where the policy gives them an SLA, until they are
  /// archived. A nurtured deal goes by its reactivation date.
  func judgedSLA(of deal: Deal) -> TimeSpan? {
    guard let stage, let sla = stage.sla else { return nil }
    return switch stage.role {
    case .open, .lost: sla
    case .won: deal.kickoffHeldDate == nil ? sla : nil
    case .nurturing: nil
    }
  }
}
