import Domain
import Policy

/// Lets only what is over be put away.
enum ArchiveGate {
  /// Why a deal is not over; nil when it is.
  static func refusal(of deal: Deal, _ policy: CompanyPolicy, reason: String?) -> MoveRefusal? {
    let stage = deal.stage.flatMap { policy.pipeline.stage($0) }
    let problem: MoveRefusal.Objection? =
      switch stage?.role {
      case .lost: nil
      case .won where deal.kickoffHeldDate != nil: nil
      case .won: .kickoffNotHeld
      case .open, .nurturing, nil: .notOver(stage?.name ?? deal.stage ?? "no stage")
      }
    return problem.map {
      MoveRefusal(deal: deal, asked: "be archived", stage: nil, reason: reason, objections: [$0])
    }
  }
}

extension MoveRefusal.Objection {
  /// A won deal waits for its kickoff.
  fileprivate static var kickoffNotHeld: Self {
    Self(
      code: "S007", name: "stage-contradicts-data", field: DealField.kickoffHeldDate.rawValue,
      message: "the kickoff was not held yet",
      remedy: [RemedyPart(field: DealField.kickoffHeldDate.rawValue, value: DealField.kickoffHeldDate.placeholder)])
  }

  /// A deal in a stage that is no end.
  fileprivate static func notOver(_ stage: String) -> Self {
    Self(
      code: "S007", name: "stage-contradicts-data", field: DealField.stage.rawValue,
      message: "in \(stage), and only what is over can be archived: a lost deal, or a won one whose kickoff was held",
      remedy: [])
  }
}
