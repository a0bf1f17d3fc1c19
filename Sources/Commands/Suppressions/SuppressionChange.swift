import Domain
import SQLite
import Store

/// Accepts a rule's findings about a deal, or judges them again.
struct SuppressionChange {
  /// The rule's code.
  var rule: String
  /// The deal as it was named.
  var deal: String
  /// The field as findings name it; nil for the whole deal.
  var field: String?

  /// `N001`, or `R001 at email`.
  var what: String {
    rule + (field.map { " at \(DisplayText.line($0, limit: 40))" } ?? "")
  }

  /// Records the suppression; one of the same rule, deal and field is replaced.
  /// - Returns: the deal's id.
  func suppress(until end: Day, reason: String, in connection: Connection) throws -> String {
    try connection.transaction {
      let found = try DealArgument.deal(deal, in: DealStore(connection))
      try SuppressionStore(connection).suppress(
        rule: rule, deal: found.number, field: field, until: end, reason: reason, recordedAt: time(in: connection),
        actor: Invocation.current.actor)
      return found.deal.id ?? "D-\(found.number)"
    }
  }

  /// Ends the suppression, also that of a deal that is gone.
  /// - Returns: the deal's id.
  func lift(in connection: Connection) throws -> String {
    try connection.transaction {
      let (number, id) = try subject(in: connection)
      let store = SuppressionStore(connection)
      guard try store.lift(rule: rule, deal: number, field: field, recordedAt: time(in: connection)) else {
        throw Failure(
          "\(what) is not suppressed on \(DisplayText.line(id, limit: 40))", remedy: "crm suppress --list")
      }
      return id
    }
  }

  /// The deal by the id under which the list has it; otherwise as any command finds deals.
  ///
  /// The list comes first, for a deal that was merged away is found as the one that it became.
  private func subject(in connection: Connection) throws -> (number: Int64, id: String) {
    let store = DealStore(connection)
    for suppression in try SuppressionStore(connection).suppressions() where suppression.rule == rule {
      let id = store.id(ofDeal: suppression.deal)
      if suppression.field == field, id.lowercased() == deal.lowercased() { return (suppression.deal, id) }
    }
    let found = try DealArgument.deal(deal, in: store)
    return (found.number, found.deal.id ?? "D-\(found.number)")
  }

  private func time(in connection: Connection) throws -> Instant {
    try RecordingClock.next(in: connection, machine: Invocation.current.clock())
  }
}
