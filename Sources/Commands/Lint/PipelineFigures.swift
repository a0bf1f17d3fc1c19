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

  /// Counts a deal.
  mutating func add(_ deal: borrowing Deal, number: Int64, stage: Stage?) {
    forecast.add(deal, stage: stage)
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
