import Domain

extension LintContext {
  /// The SLA that the deal's stay in its stage is judged by; nil for none.
  ///
  /// Open stages are judged, and won ones until the kickoff was held. A lost deal may rest, and a nurtured one goes by its
  /// reactivation date.
  func judgedSLA(of deal: Deal) -> TimeSpan? {
    guard let stage, let sla = stage.sla else { return nil }
    return switch stage.role {
    case .open: sla
    case .won: deal.kickoffHeldDate == nil ? sla : nil
    case .lost, .nurturing: nil
    }
  }
}
