import TestSupport
import Testing

@testable import Domain

struct `Sales figures of a week` {
  /// Monday 2026-02-16 to Sunday 2026-02-22, seen from its end.
  private static let week = ISOWeek("2026-W08") ?? ISOWeek(containing: .first)
  private static let stages = ["lead", "contacted", "response", "call", "offer", "terms", "won", "lost", "parked"]

  private static func settings(
    clock: String = "2026-02-22", calls: LoggedCalls = LoggedCalls()
  ) throws -> FunnelSettings {
    FunnelSettings(
      pipeline: try #require(SalesExamples.pipeline),
      figures: stages.map { SalesFigure(id: $0, name: $0, stage: $0, target: 1) } + [
        SalesFigure(id: "held", name: "held", stage: nil), SalesFigure(id: "gone", name: "gone", stage: "gone"),
      ],
      conversions: [
        SalesConversion(id: "a", name: "a", from: "lead", to: "call", benchmark: Percentage(20)),
        SalesConversion(id: "b", name: "b", from: "offer", to: "won"),
        SalesConversion(id: "c", name: "c", from: "gone", to: "won"),
      ], conversionDays: 90, week: week, clock: at(clock, 23), calendar: .utc, calls: calls)
  }

  private static func at(_ day: String, _ hour: Int = 12) -> Instant {
    CompanyCalendar.utc.start(of: Day(day) ?? .first).advanced(by: .hours(hour))
  }

  private static func deal(_ stage: String, _ change: (inout Deal) -> Void) -> Deal {
    var deal = Deal()
    deal.stage = stage
    change(&deal)
    return deal
  }

  private static func moved(_ moves: (String, String?)...) -> Deal {
    deal(moves.last?.0 ?? "") { deal in
      deal.moves = moves.map { StageMove(stage: $0.0, enteredAt: $0.1.map { at($0) }) }
      deal.stageEnteredAt = deal.moves.last?.enteredAt
    }
  }

  private static func changed(_ deal: Deal, _ change: (inout Deal) -> Void) -> Deal {
    var copy = deal
    change(&copy)
    return copy
  }

  private static func figures(_ deals: [Deal], clock: String = "2026-02-22") throws -> SalesFigures {
    var tally = FunnelTally(try settings(clock: clock))
    for (number, deal) in deals.enumerated() {
      tally.add(deal, number: Int64(number), stage: SalesExamples.stage(deal.stage))
    }
    return tally.figures(withLoggedCalls: [])
  }

  /// Deals, and the stages that they entered in the week and in the week before.
  private static let examples: [(deal: Deal, week: [String], before: [String])] = [
    // The present stage of a deal that was never moved.
    (deal("lead") { $0.createdAt = at("2026-02-18") }, ["lead"], []),
    (deal("lead") { $0.createdAt = at("2026-02-15", 23) }, [], ["lead"]),
    (deal("lead") { $0.createdAt = at("2026-02-08", 23) }, [], []), (deal("lead") { _ in }, [], []),
    (deal("nonsense") { $0.createdAt = at("2026-02-18") }, [], []),
    // Created straight in a later stage: it passed those before.
    (
      deal("call") { deal in
        deal.stageEnteredAt = at("2026-02-18")
        deal.createdAt = at("2026-02-18")
      }, ["lead", "contacted", "response", "call"], []
    ),
    // Its own dates tell of earlier stages; response has none and goes with the call.
    (
      deal("offer") { deal in
        (deal.stageEnteredAt, deal.createdAt) = (at("2026-02-18"), at("2026-01-02"))
        (deal.firstContactDate, deal.callDate) = (Day("2026-02-03"), Day("2026-02-10"))
      }, ["offer"], ["response", "call"]
    ),
    // A date behind the next known one, or ahead of the clock, tells nothing.
    (
      deal("offer") { deal in
        (deal.stageEnteredAt, deal.createdAt) = (at("2026-02-10"), at("2026-01-02"))
        deal.callDate = Day("2026-02-17")
      }, [], ["contacted", "response", "call", "offer"]
    ),
    (deal("offer") { $0.offerSentDate = Day("2026-02-20") }, ["lead", "contacted", "response", "call", "offer"], []),
    // A lost deal passes nothing, but its own dates tell; the closed date is not that of a deal won.
    (
      deal("lost") { deal in
        (deal.closedDate, deal.createdAt) = (Day("2026-02-19"), at("2026-02-02"))
        (deal.firstContactDate, deal.callDate) = (Day("2026-02-03"), Day("2026-02-12"))
      }, ["lost"], ["response", "call"]
    ),
    (deal("lost") { $0.stageEnteredAt = at("2026-02-19") }, ["lost"], []),
    // Moves: skipped stages are passed at that moment.
    (
      moved(("contacted", "2026-02-11"), ("offer", "2026-02-18")), ["response", "call", "offer"], ["lead", "contacted"]
    ),
    (moved(("lead", "2026-02-10"), ("lost", "2026-02-17")), ["lost"], ["lead"]),
    (
      moved(("contacted", "2026-01-02"), ("parked", "2026-02-10"), ("call", "2026-02-18")), ["response", "call"],
      ["parked"]
    ),
    // Back from a side state it passes no stage that its own dates tell of.
    (
      changed(moved(("parked", "2026-02-10"), ("contacted", "2026-02-18"))) { $0.createdAt = at("2024-03-01") },
      ["contacted"], ["parked"]
    ),
    (
      changed(moved(("parked", "2026-02-10"), ("call", "2026-02-18"))) { deal in
        (deal.createdAt, deal.firstContactDate) = (at("2024-03-01"), Day("2024-03-04"))
      }, ["response", "call"], ["parked"]
    ),
    (
      changed(moved(("parked", "2026-02-10"), ("contacted", "2026-02-18"))) { deal in
        (deal.createdAt, deal.callDate) = (at("2024-03-01"), Day("2024-04-02"))
      }, ["contacted"], ["parked"]
    ), (moved(("parked", "2026-02-10"), ("contacted", "2026-02-18")), ["lead", "contacted"], ["parked"]),
    // There and back: once.
    (
      moved(("call", "2026-01-02"), ("offer", "2026-02-16"), ("call", "2026-02-17"), ("offer", "2026-02-18")),
      ["call", "offer"], []
    ),
    (moved(("lead", "2026-01-02"), ("contacted", nil), ("response", "2026-02-18")), ["response"], []),
    // What is recorded of a stage is not told by its date too.
    (
      deal("call") { deal in
        deal.moves = [
          StageMove(stage: "offer", enteredAt: at("2026-01-20")), StageMove(stage: "call", enteredAt: at("2026-02-18")),
        ]
        (deal.stageEnteredAt, deal.callDate) = (at("2026-02-18"), Day("2026-02-18"))
      }, ["call"], []
    ),
  ]

  @Test(arguments: examples.indices) func `count the stages that a deal entered or passed`(index: Int) throws {
    let example = Self.examples[index]
    let figures = try Self.figures([example.deal])
    #expect(figures.values.filter { $0.count > 0 }.map(\.figure.id) == example.week)
    #expect(figures.values.filter { $0.previous > 0 }.map(\.figure.id) == example.before)
    #expect(figures.values.allSatisfy { $0.count <= 1 && $0.previous <= 1 })
  }

  @Test func `do not count what lies ahead of the clock`() throws {
    let deal = Self.moved(("lead", "2026-02-17"), ("contacted", "2026-02-21"))
    #expect(try Self.figures([deal], clock: "2026-02-20").values.filter { $0.count > 0 }.map(\.figure.id) == ["lead"])
  }

  @Test func `leave out stages that the pipeline does not have`() throws {
    let figures = try Self.figures([])
    #expect(figures.values.map(\.figure.id) == Self.stages + ["held"])
    #expect(figures.conversions.map(\.definition.id) == ["a", "b"])
    #expect(figures.conversions.allSatisfy { $0.current.rate == nil && $0.light == nil })
    #expect(figures.values.first?.light == .red)
    #expect(figures.values.last?.light == nil)
  }

  @Test func `convert the deals of 90 days, whenever they came further`() throws {
    let figures = try Self.figures([
      Self.moved(("lead", "2025-11-25"), ("call", "2026-02-20")),
      Self.moved(("lead", "2025-11-24"), ("contacted", "2026-02-01")),
      Self.moved(("lead", "2025-11-23"), ("call", "2026-02-20")),
      Self.moved(("lead", "2026-02-22"), ("contacted", "2026-02-22")),
      Self.moved(("offer", "2026-02-01"), ("won", "2026-02-15")),
    ])
    // Of the four leads from 2025-11-25 to 2026-02-22 and the passed one, the first and the last came to a call.
    let lead = try #require(figures.conversions.first)
    #expect([lead.current.entered, lead.current.converted] == [3, 2])
    #expect([lead.previous.entered, lead.previous.converted] == [4, 1])
    #expect(lead.light == .green)
    #expect(figures.conversions.last?.current.rate == Percentage(100))
  }

  @Test func `do not convert a lead of years ago because it comes back from a side state`() throws {
    let deal = Self.changed(Self.moved(("parked", "2026-02-10"), ("contacted", "2026-02-18"))) { deal in
      deal.createdAt = Self.at("2024-03-01")
    }
    #expect(try Self.figures([deal]).conversions.first?.current.entered == 0)
  }

  @Test func `count calls that were logged, else those that a deal tells of`() throws {
    var calls = LoggedCalls()
    calls.week = [1]
    calls.weekBefore = [1, 2]
    var tally = FunnelTally(try Self.settings(calls: calls))
    func called(_ day: String, notes: String? = "good", logged: Int = 0) -> Deal {
      Self.deal("call") { ($0.callDate, $0.callNotes, $0.loggedTouchpoints) = (Day(day), notes, logged) }
    }
    let deals: [Int64: Deal] = [
      1: called("2026-02-18", logged: 2), 2: called("2026-02-10", logged: 1), 3: called("2026-02-17"),
      4: called("2026-02-17", notes: nil), 5: called("2026-02-09"), 6: called("2026-02-08"),
      7: called("2026-02-16", logged: 4),
      8: called("2026-02-16", logged: 1),
    ]
    for (number, deal) in deals { tally.add(deal, number: number, stage: SalesExamples.stage("call")) }
    #expect(tally.unsureCalls == [7, 8])
    let held = try #require(tally.figures(withLoggedCalls: [7]).values.last)
    #expect([held.count, held.previous] == [3, 3])
  }

  @Test(arguments: 1...30) func `pass over only deals of which nothing counts`(seed: Int) throws {
    let settings = try Self.settings()
    var random = RandomDeals(seed: UInt64(seed))
    var passages = StagePassages(stageCount: settings.stageCount)
    var passedOver = 0
    for _ in 0..<200 {
      var deal = random.deal()
      deal.stage = Self.stages[random.number(Self.stages.count)]
      deal.stageEnteredAt =
        random.number(4) == 0 ? nil : Self.at("2026-02-22").advanced(by: .hours(-random.number(8000)))
      deal.moves = (0..<random.number(3)).map { _ in
        StageMove(
          stage: Self.stages[random.number(Self.stages.count)],
          enteredAt: random.number(9) == 0 ? nil : Self.at("2026-02-22").advanced(by: .hours(-random.number(8000))))
      }
      let stage = SalesExamples.stage(deal.stage)
      guard settings.isLongPast(deal, in: stage) else { continue }
      passedOver += 1
      passages.follow(deal, stage: stage, settings)
      #expect(passages.spans.allSatisfy { $0.isDisjoint(with: [.week, .weekBefore, .cohort, .cohortBefore]) })
    }
    #expect(passedOver > 0)
  }

  @Test(arguments: 1...30) func `are the same however many threads share the deals`(seed: Int) throws {
    var random = RandomDeals(seed: UInt64(seed))
    var whole = FunnelTally(try Self.settings())
    var shares = [whole, whole]
    for number in 0..<80 {
      var deal = random.deal()
      deal.stage = Self.stages[random.number(Self.stages.count)]
      deal.callDate = Day(ordinal: 20_480 + random.number(30))
      deal.moves = (0..<random.number(4)).map { _ in
        StageMove(
          stage: Self.stages[random.number(Self.stages.count)],
          enteredAt: random.number(5) == 0 ? nil : Self.at("2026-02-22").advanced(by: .hours(-random.number(4000))))
      }
      whole.add(deal, number: Int64(number), stage: SalesExamples.stage(deal.stage))
      shares[random.number(2)].add(deal, number: Int64(number), stage: SalesExamples.stage(deal.stage))
    }
    shares[1].absorb(shares[0])
    #expect(shares[1].figures(withLoggedCalls: []) == whole.figures(withLoggedCalls: []))
    #expect(whole.figures(withLoggedCalls: []).values.contains { $0.count > 0 })
  }
}
