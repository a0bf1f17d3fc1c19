/// Who is to be told that something still stands in the way.
public enum Escalation: String, CaseIterable, Hashable, Sendable {
  /// Nobody yet.
  case none
  /// The team.
  case team
  /// The director.
  case director
}

/// After how long a blocker is told to whom.
public struct EscalationTimes: Hashable, Sendable {
  /// After how long the team is told; nil for never.
  public var team: TimeSpan?
  /// After how long the director is told; nil for never.
  public var director: TimeSpan?

  /// Times from the moment at which something began to stand in the way.
  public init(team: TimeSpan?, director: TimeSpan?) {
    self.team = team
    self.director = director
  }

  /// Who is to be told at a moment; exactly after the time, they are.
  public func level(since: Instant, at now: Instant) -> Escalation {
    let age = since.span(to: now)
    if let director, age >= director { return .director }
    if let team, age >= team { return .team }
    return .none
  }
}
