extension StageEntry {
  /// How long a deal has been in its stage at a moment, by the stage's clock.
  public func stay(in stage: Stage, until now: Instant, calendar: borrowing CompanyCalendar) -> TimeSpan {
    switch stage.clock {
    case .elapsed: at.span(to: now)
    case .business: calendar.workingTime(from: at, to: now)
    }
  }

  /// By how much a stay is over; nil while it is not, and where nobody knows.
  public static func excess(of stay: TimeSpan?, over sla: TimeSpan?) -> TimeSpan? {
    guard let stay, let sla, stay > sla else { return nil }
    return stay - sla
  }
}

extension Stage {
  /// How long a deal in the stage may stay while its clock runs: in open stages, and in the won one until the kickoff was held; nil
  /// for as long as it takes.
  public func runningSLA(of deal: borrowing Deal) -> TimeSpan? {
    isOpen || role == .won && deal.kickoffHeldDate == nil ? sla : nil
  }
}
