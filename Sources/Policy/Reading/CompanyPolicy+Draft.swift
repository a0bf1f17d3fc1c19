import Domain
import YAML

extension CompanyPolicy {
  /// The policy of a file: stages in their place on the main path, with all that a deal owes there.
  ///
  /// Nil when two stages share an id, a name or an alias, which reading has reported.
  init?(_ draft: PolicyDraft) {
    var stages: [Stage] = []
    var owed = draft.requirements.everyStage
    for stage in draft.stages where stage.isOnMainPath {
      owed = RequirementsDraft.adding(draft.requirements.byStage[stage.id.value] ?? [], to: owed)
      stages.append(stage.stage(requiring: owed, position: stages.count))
    }
    for stage in draft.stages where !stage.isOnMainPath {
      stages.append(stage.stage(requiring: draft.requirements.byStage[stage.id.value] ?? [], position: nil))
    }
    guard let pipeline = Pipeline(stages: stages, alwaysRequired: draft.requirements.everyStage) else { return nil }
    self.pipeline = pipeline
    baseCurrency = draft.currency
    calendar = CompanyCalendar(timeZone: draft.timeZone, workingHours: draft.workingHours)
    lostReasons = draft.lostReasons
    severities = draft.severities
    hygiene = draft.hygiene
    journal = draft.journal
    kpis = draft.kpis
    // Defaults for stages that the company's own list leaves out say nothing about it.
    sales = draft.sales.restricted(to: pipeline)
    reports = draft.reports
  }
}
