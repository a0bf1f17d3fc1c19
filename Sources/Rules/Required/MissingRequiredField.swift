import Domain
import Policy

/// A deal must say what its stage requires.
///
/// Fields with a rule of their own are left to it, so that one gap is one finding: the owner (O001), the next step of an open
/// deal (N001, N002), the reason of a lost one (L001), the note and the date of a nurtured one (P001, P004).
struct MissingRequiredField: DealRule {
  static let documentation = RuleDocumentation(
    code: "R001", name: "missing-required-field", severity: .error,
    summary: "A field that the deal's stage requires is empty.",
    rationale: """
      Each stage builds on what the ones before it recorded; without it the deal cannot be judged, handed over or counted.
      """,
    remedy: """
      Fill in the field, or move the deal back to the stage it is really in. The policy lists what each stage requires under \
      `required_fields`.
      """,
    examples: [
      RuleExample(
        "Every deal needs a contact person, a company, an e-mail address, a stage and a last contact",
        """
        | id  | name | company  | email         | stage    | owner | last_contact_date | finding                             |
        |-----|------|----------|---------------|----------|-------|-------------------|-------------------------------------|
        | D-1 | Kari | Fjord AS | kari@fjord.no | new_lead | anna  | 2026-02-19        |                                     |
        | D-2 | Kari | Fjord AS |               | new_lead | anna  | 2026-02-19        | R001:email                          |
        | D-3 |      |          | kari@fjord.no | new_lead | anna  | 2026-02-19        | R001:name, R001:company             |
        | D-4 | Kari | Fjord AS | kari@fjord.no |          | anna  | 2026-02-19        | R001:stage                          |
        | D-5 | Kari | Fjord AS | kari@fjord.no | new_lead |       |                   | R001:last_contact_date              |
        """),
      RuleExample(
        "What a call brought is owed once the day of the call has passed",
        """
        | name | company | email     | stage       | last_contact_date | source | first_contact_date | touchpoint_count | \
        call_date  | call_notes | bant_score | qualified | finding                                             |
        |------|---------|-----------|-------------|-------------------|--------|--------------------|------------------|\
        ------------|------------|------------|-----------|-----------------------------------------------------|
        | Ola  | Nord AS | o@nord.no | call_booked | 2026-02-19        | fair   | 2026-02-01         | 3                | \
        2026-02-21 |            |            |           |                                                     |
        | Ola  | Nord AS | o@nord.no | call_booked | 2026-02-19        | fair   | 2026-02-01         | 3                | \
        2026-02-20 |            |            |           |                                                     |
        | Ola  | Nord AS | o@nord.no | call_booked | 2026-02-19        | fair   | 2026-02-01         | 3                | \
        2026-02-19 |            |            |           | R001:call_notes, R001:bant_score, R001:qualified    |
        | Ola  | Nord AS | o@nord.no | call_booked | 2026-02-19        | fair   | 2026-02-01         | 3                | \
        2026-02-19 | wants it   | 0          | no        |                                                     |
        | Ola  | Nord AS | o@nord.no | call_booked | 2026-02-19        | fair   | 2026-02-01         | 3                | \
                   |            |            |           | R001:call_date                                      |
        """),
      RuleExample(
        "A lost or nurtured deal owes what its furthest stage required; without history, what Contacted requires",
        """
        | name | company | email     | stage       | last_contact_date | past_stages           | finding                     |
        |------|---------|-----------|-------------|-------------------|-----------------------|-----------------------------|
        | Ola  | Nord AS | o@nord.no | closed_lost | 2026-02-19        | new_lead              |                             |
        | Ola  | Nord AS | o@nord.no | nurturing   | 2026-02-19        | new_lead, closed_lost |                             |
        | Ola  | Nord AS | o@nord.no | closed_lost | 2026-02-19        | response, new_lead    | R001:source, \
        R001:first_contact_date, R001:touchpoint_count |
        | Ola  | Nord AS | o@nord.no | nurturing   | 2026-02-19        |                       | R001:source, \
        R001:first_contact_date, R001:touchpoint_count |
        """),
    ])

  func violations(of deal: Deal, in context: LintContext) -> [Violation] {
    var violations: [Violation] = []
    for field in context.settings.policy.pipeline.requiredFields(in: context.stage, pastStages: deal.pastStages) {
      switch field.key {
      case .field(let given) where deal.has(given): continue
      case .field(let other) where hasOwnRule(other, in: context.stage): continue
      case .field(let erased) where deal.isForgotten && erased.isPersonal: continue
      case .custom(let name) where deal.custom(name) != nil: continue
      case .field, .custom: break
      }
      guard let date = field.oncePassed else {
        violations.append(.missing(field.key))
        continue
      }
      if let day = deal.day(date), day < context.today {
        violations.append(.missing(field.key, owedSince: date, day))
      }
    }
    // Nothing can be judged without a stage, whatever the policy asks for.
    if deal.stage == nil, !violations.contains(where: { $0.field == .field(.stage) }) {
      violations.append(.missing(.field(.stage)))
    }
    return violations
  }

  private func hasOwnRule(_ field: DealField, in stage: Stage?) -> Bool {
    switch field {
    case .owner: true
    case .nextStep, .nextStepDate: stage?.role == .open
    case .lostReason: stage?.role == .lost
    case .nurturingNote, .reactivationDate: stage?.role == .nurturing
    default: false
    }
  }
}

extension Violation {
  fileprivate static func missing(_ key: RequiredField.Key) -> Violation {
    Violation("\(words(of: key)) missing", atKey: key, remedy: [.fill(key)])
  }

  fileprivate static func missing(_ key: RequiredField.Key, owedSince date: DealField, _ day: Day) -> Violation {
    Violation(
      "\(words(of: key)) missing, owed since the \(date.words) \(day) has passed", atKey: key, remedy: [.fill(key)])
  }

  private static func words(of key: RequiredField.Key) -> String {
    switch key {
    case .field(let field): field.words
    case .custom(let name): name
    }
  }
}
