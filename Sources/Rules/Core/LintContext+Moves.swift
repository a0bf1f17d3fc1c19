import Domain
import Policy

extension LintContext {
  /// A move between two stages of the policy.
  struct Step {
    let move: StageMove
    let from: Stage
    let to: Stage
  }

  /// The moves that were made here, between stages that the policy knows, for which nobody gave a reason.
  func movesWithoutReason(of deal: Deal) -> [Step] {
    guard deal.moves.count > 1 else { return [] }
    return zip(deal.moves, deal.moves.dropFirst()).compactMap { before, move in
      guard move.isWitnessed, move.isWithoutReason,
        let from = policy.pipeline.stage(before.stage), let to = policy.pipeline.stage(move.stage)
      else { return nil }
      return Step(move: move, from: from, to: to)
    }
  }

  /// ` on 2026-02-20`, or nothing where nobody knows when.
  func dayText(of move: StageMove) -> String {
    move.enteredAt.map { " on \(policy.calendar.day(of: $0))" } ?? ""
  }
}

extension StageMove {
  /// Whether nobody said why.
  fileprivate var isWithoutReason: Bool {
    guard let reason else { return true }
    // Asking a character whether it is white takes long, and each move is asked: mostly its first byte tells.
    if let first = reason.utf8.first, (0x21...0x7E).contains(first) { return false }
    return reason.allSatisfy(\.isWhitespace)
  }
}
