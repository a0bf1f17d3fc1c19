import Domain
import TestSupport

/// One thing that is wrong with a deal, and the findings it must yield.
struct Defect: Sendable {
  /// A rule and the field it must blame.
  struct Blame: Hashable, Sendable {
    let code: String
    let field: DealField
  }

  /// What a defect is planted into, and with.
  struct Ground {
    /// A clean deal, to be spoilt.
    var deal: Deal
    let stage: GeneratedStage
    /// The deal's number, for texts that must be no other deal's.
    let number: Int
    var random: SplitMix64
    let today: Day
    /// Somebody who has left the company.
    let absentOwner: Owner

    /// The first moment of today, by which clocks are read.
    let now: Instant

    /// A day so many days from today.
    func day(_ offset: Int) -> Day {
      today.advanced(by: offset)
    }

    /// Puts the entry into the stage a share of the SLA back, in percent.
    mutating func enter(atShareOfSLA share: ClosedRange<Int>) {
      let hours = stage.slaHours ?? 0
      deal.stageEnteredAt = now.advanced(by: .minutes(-hours * 60 * random.int(share) / 100))
    }
  }

  /// The findings it yields; one, but for a rule that another one's finding always comes with.
  let blames: [Blame]
  /// Where it can be planted.
  let stages: [GeneratedStage]
  /// Spoils a clean deal.
  let plant: @Sendable (inout Ground) -> Void

  init(
    _ code: String, _ field: DealField, in stages: [GeneratedStage], also: Blame? = nil,
    plant: @escaping @Sendable (inout Ground) -> Void
  ) {
    blames = [Blame(code: code, field: field)] + (also.map { [$0] } ?? [])
    self.stages = stages
    self.plant = plant
  }

  /// A field that is missing, which is what `code` finds.
  static func missing(_ field: DealField, _ code: String = "R001", in stages: [GeneratedStage]) -> Defect {
    Defect(code, field, in: stages) { $0.deal.clear(field) }
  }

  /// The rule that the defect is about.
  var code: String { blames[0].code }

  /// All defects of single deals.
  static let all: [Defect] = required + stage + nextStep + closed + forecast + ownership + integrity
}
