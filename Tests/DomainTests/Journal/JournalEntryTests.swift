import Domain
import Testing

struct `An entry of the journal` {
  private static let day = Day(year: 2026, month: 2, day: 16) ?? .first
  private static let noon = CompanyCalendar.utc.start(of: day).advanced(by: .hours(12))

  private func blocker(closedAfter days: Int? = nil) -> JournalEntry {
    JournalEntry(
      day: Self.day, text: "down", details: .blocker(since: Self.noon),
      closing: days.map { JournalEntry.Closing(on: Self.day.advanced(by: $0)) })
  }

  @Test(arguments: zip([-1, 0, 1, 30], [false, true, true, true])) func `is open from its day on`(
    offset: Int, isOpen: Bool
  ) {
    #expect(blocker().isOpen(on: Self.day.advanced(by: offset)) == isOpen)
  }

  @Test(arguments: zip([0, 1, 2, 3], [true, true, false, false])) func `is open until the day before it was closed`(
    offset: Int, isOpen: Bool
  ) {
    #expect(blocker(closedAfter: 2).isOpen(on: Self.day.advanced(by: offset)) == isOpen)
  }

  @Test func `of a kind that does not end is never open`() {
    #expect(!JournalEntry(day: Self.day, text: "sent", details: .shipped).isOpen(on: Self.day))
    #expect(!JournalEntry(day: Self.day, text: "buy", details: .decision()).isOpen(on: Self.day))
  }

  @Test(arguments: [
    (TimeSpan.minutes(0), Escalation.none), (.minutes(59), .none), (.hours(1), .team), (.minutes(239), .team),
    (.hours(4), .director), (.days(9), .director), (.hours(-2), .none),
  ])
  func `that stands in the way is told to the team after an hour and to the director after four`(
    age: TimeSpan, level: Escalation
  ) {
    let times = EscalationTimes(team: .hours(1), director: .hours(4))
    #expect(times.level(since: Self.noon, at: Self.noon.advanced(by: age)) == level)
  }

  @Test func `is told to nobody once it is closed, or where the policy says never`() {
    let times = EscalationTimes(team: .hours(1), director: .hours(4))
    let later = Self.noon.advanced(by: .hours(5))
    #expect(blocker().escalation(at: later, on: Self.day, by: times) == .director)
    #expect(blocker(closedAfter: 0).escalation(at: later, on: Self.day, by: times) == .none)
    #expect(EscalationTimes(team: nil, director: nil).level(since: Self.noon, at: later) == .none)
    #expect(EscalationTimes(team: .hours(1), director: nil).level(since: Self.noon, at: later) == .team)
    let risk = JournalEntry(day: Self.day, text: "r", details: .risk(likelihood: .high, impact: .high))
    #expect(risk.escalation(at: later, on: Self.day, by: times) == .none)
  }

  @Test func `about a risk weighs likelihood times impact`() {
    let scores = RiskLevel.allCases.flatMap { likelihood in
      RiskLevel.allCases.map { JournalDetails.risk(likelihood: likelihood, impact: $0).riskScore }
    }
    #expect(scores == [1, 2, 3, 2, 4, 6, 3, 6, 9])
    #expect(JournalDetails.decision().riskScore == nil)
    #expect(RiskLevel.low < .medium && RiskLevel.medium < .high)
    #expect((0...4).map { RiskLevel(weight: $0) } == [nil, .low, .medium, .high, nil])
  }

  @Test func `has only the fields of its kind`() {
    #expect(JournalField.amount.kinds == [.decision])
    #expect(JournalField.owner.kinds == [.blocker, .risk])
    #expect(JournalField.allCases.allSatisfy { !$0.kinds.isEmpty })
    #expect(JournalKind.allCases.filter(\.isClosable) == [.blocker, .risk, .priority, .question])
    #expect(JournalKind.allCases.filter(\.isCompleteWithoutText) == [.review])
  }
}
