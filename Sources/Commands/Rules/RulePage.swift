import Domain
import Rules

/// The page of a rule, on the terminal and in `docs/rules/`.
enum RulePage {
  /// The rule for a terminal.
  static func text(of rule: RuleDocumentation) -> String {
    var text =
      "\(rule.code)  \(rule.name)  (\(rule.severity.rawValue))\n\n\(rule.summary)\n\n\(rule.rationale.trimmed)\n\n"
    text += "Instead: \(rule.remedy.trimmed)\n"
    for example in rule.examples {
      text += "\nExample, on \(example.today): \(example.title)\n\n\(example.table.trimmed)\n"
    }
    return text
  }

  /// The rule as a Markdown page.
  static func markdown(of rule: RuleDocumentation) -> String {
    var text = """
      # \(rule.code) \(rule.name)

      Severity: \(rule.severity.rawValue). Family: \(rule.family?.title ?? "–").

      ## What it finds

      \(rule.summary)

      ## Why that is bad

      \(rule.rationale.trimmed)

      ## What to do instead

      \(rule.remedy.trimmed)

      ## Examples

      """
    for example in rule.examples {
      text += "\n\(example.title) (it is \(example.today)):\n\n\(example.table.trimmed)\n"
    }
    text +=
      "\nChange the severity, or switch the rule off, in `opsmind.yaml`:\n\n```yaml\nrules:\n  \(rule.code): off\n```\n"
    return text
  }

  /// The list of all rules as a Markdown page.
  static func index(of rules: [RuleDocumentation]) -> String {
    var text = "# Rules of `crm lint`\n\nGenerated from the rules by `make docs`.\n"
    for family in RuleFamily.allCases {
      let members = rules.filter { $0.family == family }
      guard !members.isEmpty else { continue }
      text += "\n## \(family.title)\n\n"
      text += family.countsForHygiene ? "Errors of this family count against hygiene.\n\n" : ""
      text += "| code | name | severity | finds |\n|------|------|----------|-------|\n"
      for rule in members {
        text += "| [\(rule.code)](\(rule.code).md) | \(rule.name) | \(rule.severity.rawValue) | \(rule.summary) |\n"
      }
    }
    return text
  }
}

extension String {
  /// The text without line ends and blanks at both ends.
  fileprivate var trimmed: String {
    String(trimmingPrefix { $0.isWhitespace }.reversed().trimmingPrefix { $0.isWhitespace }.reversed())
  }
}
