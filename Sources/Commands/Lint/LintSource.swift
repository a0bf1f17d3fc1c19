import Domain
import Rules

/// Where deals to lint come from: a file, or the database.
protocol LintSource: Sendable {
  /// What is done with a deal: its key, and where in a file a field of it stands.
  typealias Visitor = @Sendable (Deal, DealKey, (String?) -> TextPlace?) throws -> Void

  /// How many threads may read at the same time.
  var width: Int { get }

  /// Hands over this thread's share of the deals; all threads together get every deal once.
  /// - Parameter reader: the thread's number, from 0 to `width` - 1.
  func readShare(_ reader: Int, _ visit: Visitor) throws

  /// Hands over some deals again, in the order of their keys.
  func revisit(_ keys: [DealKey], _ visit: Visitor) throws

  /// What to call a deal in another deal's finding.
  func name(of key: DealKey) -> String

  /// Rows that could not be read, known once all deals were handed over.
  var rejected: (rows: [RejectedRow], count: Int) { get }
}
