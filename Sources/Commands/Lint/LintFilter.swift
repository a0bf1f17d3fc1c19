import Domain
import Rules

/// Which findings are shown; hygiene is never changed by what is hidden.
struct LintFilter: Sendable {
  /// Codes or prefixes to show; empty for all.
  var select: [String] = []
  /// Codes or prefixes to hide.
  var ignore: [String] = []
  /// Only deals of this owner.
  var owner: String?
  /// Only deals in this stage.
  var stage: Stage?
  /// Only findings of at least this weight.
  var minimumSeverity: RuleSeverity = .warning

  /// Whether deals of an owner and stage are looked at.
  func includes(_ deal: Deal, pipeline: Pipeline, roster: Roster) -> Bool {
    if let stage, deal.stage.flatMap({ pipeline.stage($0) }) !== stage { return false }
    return includes(owner: deal.owner, roster: roster)
  }

  /// Whether an owner is the one asked for.
  func includes(owner word: String?, roster: Roster) -> Bool {
    guard let owner else { return true }
    guard let word else { return false }
    return word.lowercased() == owner.lowercased()
      || roster.owner(word).map { $0.id == roster.owner(owner)?.id } ?? false
  }

  /// Whether a finding is shown.
  func includes(_ finding: Finding) -> Bool {
    let code = finding.rule.code
    return finding.severity >= minimumSeverity && (select.isEmpty || select.contains { code.hasPrefix($0) })
      && !ignore.contains { code.hasPrefix($0) }
  }

  /// Whether every finding of every deal is shown.
  var looksAtAllDeals: Bool { owner == nil && stage == nil }
}
