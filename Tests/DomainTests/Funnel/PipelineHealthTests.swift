import Domain
import Testing

struct `The health of the pipeline` {
  private static let now = CompanyCalendar.utc.start(of: Day("2026-02-20") ?? .first)

  private static func tally(placing: Bool = false) throws -> PipelineHealthTally {
    let pipeline = try #require(SalesExamples.pipeline)
    return PipelineHealthTally(
      stages: pipeline.stages.filter(\.isOpen), now: now, calendar: .utc, placingBy: placing ? pipeline : nil)
  }

  private static func deal(_ stage: String, hours: Int?, euro: Int64? = 100) -> Deal {
    var deal = SalesExamples.deal(stage, euro: euro)
    deal.stageEnteredAt = hours.map { now.advanced(by: .hours(-$0)) }
    return deal
  }

  @Test func `sums up the open stages`() throws {
    var late = Self.deal("offer", hours: nil, euro: nil)
    late.nextStepDate = Day("2026-02-19")
    var crowns = Self.deal("offer", hours: 5)
    crowns.currency = nil
    let deals = [
      Self.deal("lead", hours: 24), Self.deal("lead", hours: 26), late, crowns, Self.deal("won", hours: 1),
      Self.deal("nonsense", hours: 1),
    ]
    var tallies = [try Self.tally(), try Self.tally()]
    for (index, deal) in deals.enumerated() {
      let place = tallies[index % 2].add(deal, stage: SalesExamples.stage(deal.stage))
      #expect((place == nil) == (index > 3))
    }
    tallies[0].absorb(tallies[1])
    let lines = tallies[0].health.lines.filter { $0.deals > 0 }
    #expect(lines.map(\.stage.id) == ["lead", "offer"])
    #expect(lines.map(\.deals) == [2, 2])
    #expect(lines.map(\.pastSLA) == [1, 0])
    #expect(lines.map(\.overdue) == [1, 1])
    #expect(lines.map(\.averageStay) == [.hours(25), .hours(5)])
    #expect(lines.map(\.values) == [[Currency("EUR"): 20_000], [Currency?.none: 10_000]])
    #expect(tallies[0].health.lines.first { $0.stage.id == "terms" }?.averageStay == nil)
  }

  @Test func `puts a deal that moved since where it was`() throws {
    var moved = Self.deal("offer", hours: -5)
    moved.moves = [
      StageMove(stage: "lead", enteredAt: Self.now.advanced(by: .hours(-7))),
      StageMove(stage: "offer", enteredAt: Self.now.advanced(by: .hours(5))),
    ]
    var tally = try Self.tally(placing: true)
    tally.add(moved, stage: SalesExamples.stage("offer"))
    #expect(tally.add(Self.deal("lead", hours: -1), stage: SalesExamples.stage("lead")) == nil)
    let lines = tally.health.lines.filter { $0.deals > 0 }
    #expect(lines.map(\.stage.id) == ["lead"])
    #expect(lines.map(\.averageStay) == [.hours(7)])
  }
}
