import Domain
import Rules

/// The figures of the pipeline that are counted while it is linted, so that every deal is read once.
struct PipelineFigures: Sendable {
  /// What is expected.
  var forecast = ForecastTally()
  /// What came into which stage.
  var funnel: FunnelTally
  /// How the stages stand.
  var health: PipelineHealthTally
  /// Deals that only the forecast counts as they pass: they changed later, and funnel and health see them as they became.
  var changedLater: Set<Int64> = []

  /// Counts a deal.
  mutating func add(_ deal: borrowing Deal, number: Int64, stage: Stage?) {
    forecast.add(deal, stage: stage)
    if changedLater.isEmpty || !changedLater.contains(number) { addEvents(of: deal, number: number, stage: stage) }
  }

  /// Counts what became of a deal, and not what is expected of it.
  mutating func addEvents(of deal: borrowing Deal, number: Int64, stage: Stage?) {
    funnel.add(deal, number: number, stage: stage)
    health.add(deal, stage: stage)
  }

  /// Takes over what another thread has counted.
  mutating func absorb(_ other: PipelineFigures) {
    forecast.absorb(other.forecast)
    funnel.absorb(other.funnel)
    health.absorb(other.health)
  }
}
