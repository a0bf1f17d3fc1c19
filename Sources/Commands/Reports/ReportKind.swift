import Arguments
import Domain
import Policy
import Reporting

/// A report that is written through a template.
///
/// A new one is a file with its kind and its command, and a line in `all`.
struct ReportKind: Sendable {
  /// The name in commands and of its template: `weekly`.
  let id: String
  /// What the names of its files end with: `weekly-report`.
  let fileName: String
  /// What it is, for `report list`.
  let summary: String
  /// What period it is about.
  let period: Period
  /// A report without data, from which the names of its context are taken.
  let example: @Sendable (CompanyPolicy, Language) -> ReportDocument

  /// A kind of period.
  enum Period: String, Sendable {
    case week, month
  }

  /// Every report that is written through a template, in the order shown.
  static let all: [ReportKind] = [.weekly, .kpi]

  /// What its template may ask for.
  func context(policy: CompanyPolicy, language: Language) -> ReportContext {
    ReportContext(example(policy, language), period: period == .week ? "2026-W08" : "2026-02")
  }

  /// The report of a name, which must be one.
  static func named(_ name: String) throws -> ReportKind {
    guard let kind = all.first(where: { $0.id == name }) else {
      throw NameArgument.unknown(name, what: "report", among: all.map(\.id))
    }
    return kind
  }
}
