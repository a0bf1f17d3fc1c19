import Domain
import Policy

/// A deal that was lost while its twin was won was not lost, but entered twice.
struct LostAlthoughDuplicateWon: PipelineRule {
  static let documentation = RuleDocumentation(
    code: "L004", name: "lost-although-duplicate-won", severity: .warning,
    summary: "A lost deal has the e-mail address of a deal that was won at about the same time.",
    rationale: """
      The person bought: the lost deal was most likely a second entry of the won one, and it lowers the win rate for no reason.
      """,
    remedy: """
      If it was the same deal, set the lost reason to `duplicate`. How many days may lie between the two closed dates is the \
      policy's `hygiene`, `duplicate_days`.
      """,
    examples: [
      RuleExample(
        "Closed within 90 days of each other; a deal lost as a duplicate is settled",
        """
        | id  | stage       | email         | closed_date | lost_reason | finding          |
        |-----|-------------|---------------|-------------|-------------|------------------|
        | D-1 | closed_won  | kari@fjord.no | 2026-01-15  |             |                  |
        | D-2 | closed_lost | Kari@fjord.no | 2026-01-20  | price       | L004:lost_reason |
        | D-3 | closed_lost | kari@fjord.no | 2026-01-20  | Duplicate   |                  |
        | D-4 | closed_lost | kari@fjord.no | 2025-10-17  | price       | L004:lost_reason |
        | D-5 | closed_lost | kari@fjord.no | 2025-10-16  | price       |                  |
        | D-6 | closed_lost | kari@fjord.no |             | price       |                  |
        | D-7 | closed_lost | ola@fjord.no  | 2026-01-20  | price       |                  |
        """)
    ])

  /// A closed deal by what it is compared by.
  private struct Closed {
    let email: KeyHash
    let day: Day
    let key: DealKey
  }

  private var won: [Closed] = []
  private var lost: [Closed] = []
  private var twins: [DealKey: (key: DealKey, day: Day)] = [:]

  init() {}

  mutating func observe(_ deal: Deal, key: DealKey, in context: LintContext) {
    guard let role = context.stage?.role, role == .won || role == .lost, let day = deal.closedDate,
      let email = deal.email, !context.settings.placeholders.contains(email)
    else { return }
    let closed = Closed(email: KeyHash(ignoringCase: email), day: day, key: key)
    if role == .won {
      won.append(closed)
    } else if !isDuplicate(deal.lostReason) {
      lost.append(closed)
    }
  }

  mutating func absorb(_ other: Self) {
    won += other.won
    lost += other.lost
  }

  mutating func suspects(in context: LintContext) -> [DealKey] {
    won.sort { ($0.email, $0.day, $0.key) < ($1.email, $1.day, $1.key) }
    let days = context.hygiene.duplicateDays
    for deal in lost {
      // The earliest won deal of the address that was not closed too long before this one.
      let earliest = deal.day.advanced(by: -days)
      let index = won.partitioningIndex { ($0.email, $0.day) >= (deal.email, earliest) }
      guard index < won.count, won[index].email == deal.email, deal.day.days(to: won[index].day) <= days else {
        continue
      }
      twins[deal.key] = (won[index].key, won[index].day)
    }
    won = []
    lost = []
    return twins.keys.sorted()
  }

  func violations(
    of deal: Deal, key: DealKey, in context: LintContext, name: (DealKey) -> String
  ) -> [Violation] {
    guard let twin = twins[key] else { return [] }
    return [.lostAlthoughWon(name(twin.key), on: twin.day, remedy: context.settings.markAsDuplicate)]
  }

  private func isDuplicate(_ reason: String?) -> Bool {
    guard let reason else { return false }
    return reason == LintSettings.duplicateReason || Pipeline.folded(reason) == LintSettings.duplicateReason
  }
}

extension Violation {
  fileprivate static func lostAlthoughWon(_ other: String, on day: Day, remedy: Assignment) -> Violation {
    Violation(
      "same e-mail address as \(other), which was won on \(day)", at: .lostReason,
      remedy: [remedy])
  }
}
