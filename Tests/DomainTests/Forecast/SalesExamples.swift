import Domain
import TestSupport

/// Stages and deals for examples of forecasts and figures.
enum SalesExamples {
  static let pipeline = Pipeline(
    stages: [
      Stage(
        id: "lead", name: "Lead", role: .open, sla: .hours(24), probability: Percentage(5), category: .pipeline,
        position: 0),
      Stage(
        id: "contacted", name: "Contacted", role: .open, probability: Percentage(10), category: .pipeline,
        entryField: .firstContactDate, position: 1),
      Stage(
        id: "response", name: "Response", role: .open, probability: Percentage(20), category: .pipeline, position: 2),
      Stage(
        id: "call", name: "Call", role: .open, probability: Percentage(35), category: .pipeline, entryField: .callDate,
        position: 3),
      Stage(
        id: "offer", name: "Offer", role: .open, probability: Percentage(50), category: .bestCase,
        entryField: .offerSentDate, position: 4),
      Stage(id: "terms", name: "Terms", role: .open, probability: Percentage(70), category: .commit, position: 5),
      Stage(
        id: "won", name: "Won", role: .won, sla: .days(7), probability: Percentage(100), category: .closed,
        entryField: .closedDate, position: 6),
      Stage(id: "lost", name: "Lost", role: .lost, category: .omitted, entryField: .closedDate, position: nil),
      Stage(id: "parked", name: "Parked", role: .nurturing, category: .omitted, position: nil),
    ], alwaysRequired: [])

  static func stage(_ id: String?) -> Stage? { id.flatMap { pipeline?.stage($0) } }

  /// A deal in a stage, expected in a month of 2026, worth so many euro.
  static func deal(_ stage: String, month: Int? = 2, euro: Int64? = 100) -> Deal {
    var deal = Deal()
    deal.stage = stage
    deal.expectedCloseDate = month.flatMap { Day(year: 2026, month: $0, day: 10) }
    deal.offerAmount = euro.map { $0 * 100 }
    deal.currency = Currency("EUR")
    return deal
  }

  static func month(_ number: Int) -> Month { Month(containing: Day(year: 2026, month: number, day: 1) ?? .first) }

  static func side(_ deal: Deal?) -> ForecastSide? {
    deal.map { ForecastSide(ForecastStake(of: $0, stage: stage($0.stage)), isInScope: $0.owner != "other") }
  }

  /// A deal as anything may have left it, in one of few months so that deals meet there.
  static func random(_ numbers: inout RandomDeals) -> Deal {
    var deal = Deal()
    let stages = pipeline?.stages.map(\.id) ?? []
    deal.stage = ([nil, "nonsense"] + stages)[numbers.number(stages.count + 2)]
    func day(_ numbers: inout RandomDeals) -> Day? {
      numbers.number(6) == 0 ? nil : Day(year: 2026, month: 1 + numbers.number(4), day: 1 + numbers.number(28))
    }
    deal.expectedCloseDate = day(&numbers)
    deal.closedDate = numbers.number(3) == 0 ? day(&numbers) : nil
    deal.offerAmount = numbers.number(6) == 0 ? nil : Int64(numbers.number(2_000_000)) - 10_000
    deal.actualAmount = numbers.number(4) == 0 ? Int64(numbers.number(2_000_000)) : nil
    deal.currency = [nil, Currency("EUR"), Currency("EUR"), Currency("JPY")][numbers.number(4)]
    deal.probability = numbers.number(3) == 0 ? Percentage(basisPoints: numbers.number(10_500)) : nil
    deal.forecastCategory = numbers.number(4) == 0 ? ForecastCategory.allCases[numbers.number(5)] : nil
    deal.owner = numbers.number(4) == 0 ? "other" : "anna"
    return deal
  }
}
