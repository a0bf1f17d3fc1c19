import Domain
import Rules

/// Where deals to lint come from: a file, or the database.
protocol LintSource {
  /// Hands over every deal once, in the order of the source.
  func forEachDeal(_ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) throws

  /// Hands over some deals again, in the order of their keys.
  func revisit(_ keys: [DealKey], _ body: (Deal, DealKey, (String?) -> TextPlace?) throws -> Void) throws

  /// What to call a deal in another deal's finding.
  func name(of key: DealKey) -> String

  /// Rows that could not be read, known once all deals were handed over.
  var rejected: (rows: [RejectedRow], count: Int) { get }
}
