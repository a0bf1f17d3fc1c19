import Domain
import Foundation

extension CompanyPolicy: Equatable {
  /// Whether two policies say the same, stage by stage.
  public static func == (left: CompanyPolicy, right: CompanyPolicy) -> Bool {
    left.baseCurrency == right.baseCurrency
      && left.calendar.timeZone.identifier == right.calendar.timeZone.identifier
      && left.calendar.workingHours == right.calendar.workingHours
      && left.pipeline.alwaysRequired == right.pipeline.alwaysRequired
      && left.pipeline.stages.elementsEqual(right.pipeline.stages, by: isSame)
      && left.lostReasons == right.lostReasons && left.severities == right.severities && left.hygiene == right.hygiene
      && left.journal == right.journal && left.kpis == right.kpis
      && left.sales == right.sales && left.reports == right.reports
  }

  private static func isSame(_ left: Stage, _ right: Stage) -> Bool {
    left.id == right.id && left.name == right.name && left.aliases == right.aliases && left.role == right.role
      && left.definition == right.definition && left.exitCriterion == right.exitCriterion && left.sla == right.sla
      && left.clock == right.clock && left.probability == right.probability
      && left.probabilityBand == right.probabilityBand && left.category == right.category
      && left.entryField == right.entryField && left.requiredFields == right.requiredFields
      && left.position == right.position
  }
}
