import Domain
import Policy
import Reporting
import Rules

/// The document that sales works by: stages, fields, deadlines and rules as the policy has them in force (CRM-10).
///
/// It holds nothing but the policy, so that it can never differ from what lint enforces, and is the same on every day.
struct StructurePage {
  let policy: CompanyPolicy

  /// The document as Markdown.
  var text: String {
    ([
      "# CRM structure", "",
      "How deals are kept here, as `crm lint` and `crm move` enforce it. Made from the policy; change it there.", "",
    ] + stages + requiredFields + lostReasons + deadlines + rules).joined(separator: "\n") + "\n"
  }

  private var stages: [String] {
    [
      "## Stages", "",
      "The stages up to the first that is won form the main path; the others can be reached from anywhere. Clocks run from the moment a deal enters a stage.",
      "",
      "| id | stage | a deal is in it when | it ends with | SLA | probability | forecast |",
      "|---|---|---|---|---|---|---|",
    ]
      + policy.pipeline.stages.map { stage in
        let sla = stage.sla.map { "\($0)\(stage.clock == .business ? " of working time" : "")" } ?? "none"
        return "| `\(stage.id)` "
          + row([
            stage.name, stage.definition, stage.exitCriterion, sla, "\(stage.probability) %",
            stage.category.rawValue.replacing("_", with: " "),
          ])
      } + [""]
  }

  private var requiredFields: [String] {
    var lines = [
      "## Required fields", "", "What a deal must say, from a stage on. Along the main path the lists add up.", "",
      "| from | fields |", "|---|---|", row(["every stage", words(policy.pipeline.alwaysRequired)]),
    ]
    var known = policy.pipeline.alwaysRequired
    for stage in policy.pipeline.mainPath {
      let added = stage.requiredFields.filter { !known.contains($0) }
      known += added
      if !added.isEmpty { lines.append(row([stage.name, words(added)])) }
    }
    for stage in policy.pipeline.stages where stage.position == nil {
      let own = stage.requiredFields.filter { !policy.pipeline.alwaysRequired.contains($0) }
      var text = "those of the furthest stage the deal ever reached"
      switch stage.role {
      case .lost: text += ", and a lost reason"
      case .nurturing: text += ", and a reactivation date and a note"
      case .open, .won: break
      }
      if !own.isEmpty { text += ", and \(words(own))" }
      lines.append(row([stage.name, text]))
    }
    return lines + [""]
  }

  private var lostReasons: [String] {
    [
      "## Lost reasons", "",
      policy.lostReasons.map { "`\($0.id)`\($0.needsNote ? " (with a note)" : "")" }.joined(separator: ", ") + ".", "",
    ]
  }

  private var deadlines: [String] {
    let hygiene = policy.hygiene
    return [
      "## Follow-ups", "",
      "- A next step lies at most \(LintReport.counted(hygiene.nextStepHorizonDays, "day")) ahead.",
      "- A follow-up may be \(LintReport.counted(hygiene.followUpGraceDays, "day")) late.",
      "- From \(hygiene.atRiskShare) % of its SLA on, a deal is at risk.",
      "- A parked deal is taken up again after \(LintReport.counted(hygiene.reactivationDays, "day")), where its stage has no SLA.",
      "- An owner carries at most \(LintReport.counted(hygiene.activeDealLimit, "active deal")), where the roster says nothing.",
      "- Hygiene, the share of deals without an error, is to be at least \(hygiene.target) %.", "",
    ]
  }

  private var rules: [String] {
    let all = RuleBook.standard.documentation.map { ($0, policy.severities[$0.code] ?? $0.severity) }
    let off = all.filter { $0.1 == .off }.map(\.0.code)
    return [
      "## Rules in force", "", "| rule | name | severity | finds |", "|---|---|---|---|",
    ]
      + all.filter { $0.1 != .off }.map { rule, severity in
        // Summaries are Markdown already.
        "| \(rule.code) | \(rule.name) | \(severity.rawValue) | \(rule.summary) |"
      } + (off.isEmpty ? [] : ["", "Off: \(off.joined(separator: ", "))."])
  }

  private func words(_ fields: [RequiredField]) -> String {
    fields.map { field in
      let name =
        switch field.key {
        case .field(let field): field.words
        case .custom(let name): name
        }
      return field.oncePassed.map { "\(name) (once the \($0.words) has passed)" } ?? name
    }.joined(separator: ", ")
  }

  private func row(_ cells: [String]) -> String {
    "| \(cells.map(MarkdownText.cell).joined(separator: " | ")) |"
  }
}
