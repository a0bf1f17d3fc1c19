import Domain
import Policy
import Rules
import SQLite
import Store

/// Deals as the database has them now.
struct DatabaseLintSource: LintSource {
  private let store: DealStore
  private let sideStages: [String]
  private let wantsCustomFields: Bool

  init(_ connection: Connection, policy: CompanyPolicy) {
    store = DealStore(connection)
    wantsCustomFields = policy.pipeline.requiresCustomFields
    sideStages = policy.pipeline.stages.filter { $0.position == nil }.flatMap { [$0.id, $0.name] + $0.aliases }
  }

  func forEachDeal(_ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) throws {
    try store.forEachDeal(customFields: wantsCustomFields, sideStages: sideStages) { deal, number in
      try body(deal, DealKey(number)) { _ in nil }
    }
  }

  func revisit(_ keys: [DealKey], _ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) throws {
    try store.forEachDeal(numbered: keys.map(\.value), sideStages: sideStages) { deal, number in
      try body(deal, DealKey(number)) { _ in nil }
    }
  }

  func name(of key: DealKey) -> String {
    store.id(ofDeal: key.value)
  }

  var rejected: (rows: [RejectedRow], count: Int) { ([], 0) }
}
