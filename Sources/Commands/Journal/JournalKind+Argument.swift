public import Arguments
public import Domain

extension JournalKind: ExpressibleByArgument {}
extension RiskLevel: ExpressibleByArgument {}

extension JournalKind {
  /// The kind with its article: `a blocker`.
  var withArticle: String {
    switch self {
    case .shipped: "a shipped item"
    case .compliance: "a compliance update"
    default: "a \(rawValue)"
    }
  }
}
