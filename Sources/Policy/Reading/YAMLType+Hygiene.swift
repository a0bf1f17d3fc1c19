import Domain
import YAML

extension YAMLType where Value == HygienePolicy {
  /// The numbers and words of the rules, each key falling back by itself.
  static func hygiene(else fallback: HygienePolicy?) -> YAMLType {
    .mapping { map in
      let target = map.value("target", as: .percentage, else: fallback?.target)
      let atRisk = map.value("at_risk", as: .percentage, else: fallback?.atRiskShare)
      let horizon = map.value("next_step_days", as: .int(in: 1...3650), else: fallback?.nextStepHorizonDays)
      let reactivation = map.value("reactivation_days", as: .int(in: 1...3650), else: fallback?.reactivationDays)
      let grace = map.value("follow_up_grace_days", as: .int(in: 0...365), else: fallback?.followUpGraceDays)
      let load = map.value("active_deals_per_owner", as: .int(in: 1...100_000), else: fallback?.activeDealLimit)
      let amounts = map.value("duplicate_amounts", as: .percentage, else: fallback?.duplicateAmountShare)
      let days = map.value("duplicate_days", as: .int(in: 0...3650), else: fallback?.duplicateDays)
      let parked = map.value("parked_times", as: .int(in: 1...1000), else: fallback?.parkedTimes)
      let pushes = map.value("close_date_pushes", as: .int(in: 1...1000), else: fallback?.closeDatePushes)
      let leads = map.value("new_lead_days", as: .int(in: 1...365), else: fallback?.newLeadDays)
      let review = map.value("pipeline_review", as: .reviewDay, else: fallback?.pipelineReview)
      let role = map.value("escalation_role", as: .line, else: fallback?.escalationRole)
      let placeholders = map.value(
        "placeholders", as: YAMLType<[String]>.list(of: .line).map { Set($0.map { $0.lowercased() }) },
        else: fallback?.placeholders)
      let legalForms = map.value("legal_forms", as: .list(of: .line), else: fallback?.legalForms)
      guard let target, let atRisk, let horizon, let reactivation, let grace, let load, let amounts, let days,
        let parked, let pushes, let leads, let review, let role, let placeholders, let legalForms
      else { return nil }
      return HygienePolicy(
        target: target, atRiskShare: atRisk, nextStepHorizonDays: horizon, reactivationDays: reactivation,
        followUpGraceDays: grace, activeDealLimit: load, duplicateAmountShare: amounts, duplicateDays: days,
        parkedTimes: parked, closeDatePushes: pushes, newLeadDays: leads, pipelineReview: review, escalationRole: role,
        placeholders: placeholders, legalForms: legalForms)
    }
  }
}

extension YAMLType where Value == Weekday? {
  /// A weekday, or `none`, which is nil.
  static var reviewDay: YAMLType {
    .parsed { text throws(Expectation) in
      if text == "none" { return nil }
      if let day = Weekday(name: text) { return day }
      throw .unknown(
        "a day of the week, or none", text, among: Weekday.allCases.map(\.rawValue) + ["none"],
        otherwise: "write a day such as friday, or none")
    }
  }
}
