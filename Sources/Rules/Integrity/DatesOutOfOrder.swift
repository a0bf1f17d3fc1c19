import Domain
import Policy

/// Dates must come in the order in which things happen.
///
/// Only pairs that cannot be the other way round are compared: the first contact is not after the last one or after the close, a
/// deal is not closed before it was created or before its offer was sent, and no kickoff is held before the close. A planned
/// date, such as the call's or the follow-up's, may lie anywhere.
struct DatesOutOfOrder: DealRule {
  static let documentation = RuleDocumentation(
    code: "I001", name: "dates-out-of-order", severity: .error,
    summary: "Two dates of the deal are in an order that cannot be.",
    rationale:
      "One of them is wrong, often day and month swapped; cycle times and conversions computed from them are nonsense.",
    remedy: "Correct the date that is wrong. After an import, check the order of day and month in the file.",
    examples: [
      RuleExample(
        "The first contact, against the last one and the close; the same day is in order",
        """
        | id  | stage       | first_contact_date | last_contact_date | closed_date | finding                 |
        |-----|-------------|--------------------|-------------------|-------------|-------------------------|
        | D-1 | negotiation | 2026-02-04         | 2026-02-03        |             | I001:last_contact_date  |
        | D-2 | negotiation | 2026-02-03         | 2026-02-03        |             |                         |
        | D-3 | closed_lost | 2026-02-04         |                   | 2026-02-03  | I001:first_contact_date |
        | D-4 | closed_lost | 2026-02-03         | 2026-02-10        | 2026-02-03  |                         |
        | D-5 | closed_lost | 2026-02-04         | 2026-02-03        | 2026-02-03  | I001:last_contact_date, \
        I001:first_contact_date |
        """),
      RuleExample(
        "The close, against the creation, the offer and the kickoff",
        """
        | id  | stage      | created_at       | offer_sent_date | closed_date | kickoff_held_date | finding                |
        |-----|------------|------------------|-----------------|-------------|-------------------|------------------------|
        | D-1 | closed_won | 2026-02-11T00:00 |                 | 2026-02-10  |                   | I001:created_at        |
        | D-2 | closed_won | 2026-02-10T23:59 | 2026-02-10      | 2026-02-10  | 2026-02-10        |                        |
        | D-3 | closed_won |                  | 2026-02-11      | 2026-02-10  |                   | I001:offer_sent_date   |
        | D-4 | closed_won |                  |                 | 2026-02-10  | 2026-02-09        | I001:kickoff_held_date |
        """),
      RuleExample(
        "The stages, as they were recorded one after the other",
        """
        | id  | stage    | moves                                     | finding               |
        |-----|----------|-------------------------------------------|-----------------------|
        | D-1 | response | contacted 2026-02-10; response 2026-02-09 | I001:stage_entered_at |
        | D-2 | response | contacted 2026-02-09; response 2026-02-09 |                       |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    var violations: [Violation] = []
    if let first = deal.firstContactDate, let last = deal.lastContactDate, first > last {
      violations.append(.outOfOrder(.lastContactDate, last, before: .firstContactDate, first))
    }
    violations += movesOutOfOrder(deal, in: context)
    guard let closed = deal.closedDate else { return violations }
    if let first = deal.firstContactDate, first > closed {
      violations.append(.outOfOrder(.firstContactDate, first, after: .closedDate, closed))
    }
    if let created = deal.createdAt, mayBeAfter(closed, created) {
      let day = context.settings.policy.calendar.day(of: created)
      if day > closed { violations.append(.outOfOrder(.createdAt, day, after: .closedDate, closed)) }
    }
    if let sent = deal.offerSentDate, sent > closed {
      violations.append(.outOfOrder(.offerSentDate, sent, after: .closedDate, closed))
    }
    if let held = deal.kickoffHeldDate, held < closed {
      violations.append(.outOfOrder(.kickoffHeldDate, held, before: .closedDate, closed))
    }
    return violations
  }

  /// Entries that happened before the one recorded in front of them.
  private func movesOutOfOrder(_ deal: Deal, in context: LintContext) -> [Violation] {
    guard deal.moves.count > 1 else { return [] }
    return zip(deal.moves, deal.moves.dropFirst()).compactMap { before, move in
      guard let earlier = before.enteredAt, let later = move.enteredAt, later < earlier else { return nil }
      let calendar = context.policy.calendar
      return .movesOutOfOrder(
        move.stage, calendar.localText(of: later), after: before.stage, calendar.localText(of: earlier))
    }
  }

  /// Whether some time zone might put a moment behind a day; most moments are far from it, and asking the time zone costs time.
  private func mayBeAfter(_ day: Day, _ moment: Instant) -> Bool {
    moment.milliseconds + 15 * 3_600_000 >= (Int64(day.ordinal) + 1) * 86_400_000
  }
}

extension Violation {
  fileprivate static func outOfOrder(
    _ field: DealField, _ day: Day, after other: DealField, _ otherDay: Day
  ) -> Violation {
    outOfOrder(field, "the \(words(field)) \(day) is after the \(words(other)) \(otherDay)", other)
  }

  fileprivate static func outOfOrder(
    _ field: DealField, _ day: Day, before other: DealField, _ otherDay: Day
  ) -> Violation {
    outOfOrder(field, "the \(words(field)) \(day) is before the \(words(other)) \(otherDay)", other)
  }

  fileprivate static func movesOutOfOrder(
    _ stage: String, _ moment: String, after other: String, _ otherMoment: String
  ) -> Violation {
    Violation(
      "entered \(Wording.quoted(stage)) on \(moment), before it entered \(Wording.quoted(other)) on \(otherMoment)",
      at: .stageEnteredAt)
  }

  private static func outOfOrder(_ field: DealField, _ message: String, _ other: DealField) -> Violation {
    Violation(message, at: field, remedy: [.fill(field), .fill(other)])
  }

  private static func words(_ field: DealField) -> String {
    field == .createdAt ? "creation" : field.words
  }
}
