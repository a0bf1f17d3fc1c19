import Domain
import Rules

/// A line of `--by` or `--statistics`: one owner, stage or rule with its figures.
struct LintBreakdownRow {
  /// The owner, stage or rule; nil for deals that have none.
  var key: String?
  /// The rule's name; nil for owners and stages.
  var name: String?
  var errors: Int
  var warnings: Int
  /// Hygiene of the group; nil for rules.
  var hygiene: HygieneTally?
}

extension LintReport {
  /// The figures per owner, stage or rule, most findings first.
  func breakdown(by grouping: LintGrouping) -> [LintBreakdownRow] {
    let rows: [LintBreakdownRow] =
      switch grouping {
      case .rule:
        tallies.byRule.map { code, count in
          LintBreakdownRow(
            key: code, name: count.name, errors: count.severity == .error ? count.count : 0,
            warnings: count.severity == .warning ? count.count : 0)
        }
      case .owner: LintReport.rows(tallies.byOwner, tallies.hygieneByOwner)
      case .stage: LintReport.rows(tallies.byStage, tallies.hygieneByStage)
      }
    return rows.sorted { ($1.errors, $1.warnings, $0.key ?? "") < ($0.errors, $0.warnings, $1.key ?? "") }
  }

  private static func rows(
    _ counts: [String: LintTallies.GroupCount], _ hygiene: [String: HygieneTally]
  ) -> [LintBreakdownRow] {
    Set(counts.keys).union(hygiene.keys).map { key in
      LintBreakdownRow(
        key: key.isEmpty ? nil : key, errors: counts[key]?.errors ?? 0, warnings: counts[key]?.warnings ?? 0,
        hygiene: hygiene[key] ?? HygieneTally())
    }
  }
}

extension HygieneTally {
  /// `87.3 %`, or `n/a`.
  var percentText: String {
    percentage.map { "\($0.formatted(decimals: 1)) %" } ?? "n/a"
  }

  /// Hygiene weighted by amount, per currency in alphabetical order: `91.0 % EUR`.
  var weightedText: String {
    let parts = amounts.keys.sorted { $0.code < $1.code }.compactMap { currency in
      Percentage(Int(cleanAmounts[currency] ?? 0), of: Int(amounts[currency] ?? 0)).map {
        "\($0.formatted(decimals: 1)) % \(currency)"
      }
    }
    return parts.isEmpty ? "n/a" : parts.joined(separator: ", ")
  }
}
