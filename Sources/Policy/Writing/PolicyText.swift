import Domain
import Foundation

/// A policy as YAML that reads back as the same policy, with the keys in the order of the default file.
struct PolicyText {
  private(set) var text = ""

  init(_ policy: CompanyPolicy) {
    line("currency: \(policy.baseCurrency.code)")
    line("time_zone: \(YAMLText.scalar(policy.calendar.timeZone.identifier))")
    writeWorkingHours(policy.calendar.workingHours)
    writeStages(policy.pipeline.stages)
    writeRequiredFields(policy.pipeline)
    writeLostReasons(policy.lostReasons)
    writeSeverities(policy.severities)
    writeHygiene(policy.hygiene)
    writeJournal(policy.journal)
    for text in IndicatorText(policy.kpis).lines { line(text) }
    writeSales(policy.sales)
    writeReports(policy.reports)
  }

  private mutating func line(_ line: String) {
    text += line + "\n"
  }

  private mutating func list(_ key: String, _ items: [String], indent: Int = 2) {
    line(YAMLText.list(key, items, indent: indent))
  }

  private mutating func writeWorkingHours(_ hours: WorkingHours) {
    line("working_time:")
    list("days", Weekday.allCases.filter(hours.days.contains).map(\.abbreviation))
    line("  from: \"\(TimeOfDay.text(hours.start))\"")
    line("  to: \"\(TimeOfDay.text(hours.end))\"")
    list("holidays", hours.holidays.sorted().map(\.description))
  }

  private mutating func writeStages(_ stages: [Stage]) {
    line("stages:")
    for stage in stages {
      line("  - id: \(stage.id)")
      line("    name: \(YAMLText.scalar(stage.name))")
      if !stage.aliases.isEmpty { list("aliases", stage.aliases.map(YAMLText.item), indent: 4) }
      line("    role: \(stage.role.rawValue)")
      if !stage.definition.isEmpty { line("    definition: \(YAMLText.scalar(stage.definition))") }
      if !stage.exitCriterion.isEmpty { line("    exit: \(YAMLText.scalar(stage.exitCriterion))") }
      line("    sla: \(stage.sla.map(span) ?? "none")")
      line("    clock: \(stage.clock.rawValue)")
      line("    probability: \(stage.probability)")
      line("    band: \(stage.probabilityBand)")
      line("    category: \(stage.category.rawValue)")
      if let field = stage.entryField { line("    entry_date: \(field)") }
    }
  }

  /// A span in the largest unit up to days that holds it whole; up to three days in hours, as the default file has it.
  private func span(_ span: TimeSpan) -> String {
    let minutes = span.milliseconds / 60_000
    if minutes % 1440 == 0, minutes > 3 * 1440 { return "\(minutes / 1440)d" }
    return minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes)m"
  }

  private mutating func writeRequiredFields(_ pipeline: Pipeline) {
    line("required_fields:")
    writeFields(RequirementsDraft.everyStageKey, pipeline.alwaysRequired)
    var owed = pipeline.alwaysRequired
    for stage in pipeline.stages {
      // On the main path a stage has all that was owed before it, and a section only for what it adds.
      let own = stage.position == nil ? stage.requiredFields : stage.requiredFields.filter { !owed.contains($0) }
      if stage.position != nil { owed = stage.requiredFields }
      if !own.isEmpty { writeFields(stage.id, own) }
    }
  }

  private mutating func writeFields(_ key: String, _ fields: [RequiredField]) {
    let isPlain = fields.allSatisfy { field in
      if case .field = field.key { field.oncePassed == nil } else { false }
    }
    guard !isPlain else { return list(key, fields.map(\.key.description)) }
    line("  \(key):")
    for field in fields {
      switch (field.key, field.oncePassed) {
      case (.field(let name), nil): line("    - \(name)")
      case (.field(let name), _): line("    - field: \(name)")
      case (.custom(let name), _): line("    - custom: \(YAMLText.scalar(name))")
      }
      if let once = field.oncePassed { line("      once: \(once)") }
    }
  }

  private mutating func writeLostReasons(_ reasons: [LostReason]) {
    line("lost_reasons:")
    list("list", reasons.map(\.id))
    list("needs_note", reasons.filter(\.needsNote).map(\.id))
  }

  private mutating func writeSeverities(_ severities: [String: RuleSeverity]) {
    guard !severities.isEmpty else { return line("rules: {}") }
    line("rules:")
    for (code, severity) in severities.sorted(by: { $0.key < $1.key }) { line("  \(code): \(severity.rawValue)") }
  }

  private mutating func writeHygiene(_ hygiene: HygienePolicy) {
    line("hygiene:")
    line("  target: \(hygiene.target) %")
    line("  at_risk: \(hygiene.atRiskShare) %")
    line("  next_step_days: \(hygiene.nextStepHorizonDays)")
    line("  reactivation_days: \(hygiene.reactivationDays)")
    line("  follow_up_grace_days: \(hygiene.followUpGraceDays)")
    line("  active_deals_per_owner: \(hygiene.activeDealLimit)")
    line("  duplicate_amounts: \(hygiene.duplicateAmountShare) %")
    line("  duplicate_days: \(hygiene.duplicateDays)")
    line("  parked_times: \(hygiene.parkedTimes)")
    line("  close_date_pushes: \(hygiene.closeDatePushes)")
    line("  new_lead_days: \(hygiene.newLeadDays)")
    line("  pipeline_review: \(hygiene.pipelineReview?.rawValue ?? "none")")
    line("  escalation_role: \(YAMLText.scalar(hygiene.escalationRole))")
    list("placeholders", hygiene.placeholders.sorted().map(YAMLText.item))
    list("legal_forms", hygiene.legalForms.map(YAMLText.item))
  }

  private mutating func writeJournal(_ journal: JournalPolicy) {
    line("journal:")
    line("  decision_amount: \(journal.decisionAmount)")
    line("  escalate:")
    line("    team: \(journal.escalation.team.map(span) ?? "none")")
    line("    director: \(journal.escalation.director.map(span) ?? "none")")
  }

  private mutating func writeSales(_ sales: SalesPolicy) {
    line("sales:")
    line(sales.figures.isEmpty ? "  figures: []" : "  figures:")
    for figure in sales.figures {
      line("    - id: \(YAMLText.scalar(figure.id))")
      line("      name: \(YAMLText.scalar(figure.name))")
      if let stage = figure.stage { line("      stage: \(stage)") }
      if let target = figure.target { line("      target: \(target)") }
    }
    line(sales.conversions.isEmpty ? "  conversions: []" : "  conversions:")
    for conversion in sales.conversions {
      line("    - id: \(YAMLText.scalar(conversion.id))")
      line("      name: \(YAMLText.scalar(conversion.name))")
      line("      from: \(conversion.from)")
      line("      to: \(conversion.to)")
      if let benchmark = conversion.benchmark { line("      benchmark: \(benchmark) %") }
    }
    line("  conversion_days: \(sales.conversionDays)")
    line("  accuracy_band: \(sales.accuracyBand) %")
  }

  private mutating func writeReports(_ reports: ReportsPolicy) {
    line("reports:")
    line("  language: \(reports.language.rawValue)")
    line("  grace_days: \(reports.graceDays)")
  }
}

extension CompanyPolicy {
  /// The policy in force as the text of an `opsmind.yaml` without comments, which loads as an equal policy.
  ///
  /// Under `rules` stand only the severities that differ from the rules' own.
  public var effectiveText: String { PolicyText(self).text }
}
