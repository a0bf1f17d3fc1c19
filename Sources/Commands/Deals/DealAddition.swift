import Domain
import Policy
import Rules
import SQLite
import Store

/// A deal that is to be added: completed, judged and stored.
struct DealAddition {
  let policy: CompanyPolicy
  /// The moment that clocks are read at.
  let now: Instant
  /// When the deal came up.
  let moment: Instant
  let reason: String?
  /// Whether a deal of the same person or company and title may be there.
  let isForced: Bool
  /// What is known of it, as `field=value`.
  var sets: [String] = []

  /// The deal as it would be stored.
  /// - Throws: `MoveRefusal` where a rule stands against it, or it seems to be there already.
  func deal(in connection: Connection) throws -> Deal {
    let deal = try draft(in: connection)
    if let refusal = try refusal(of: deal, in: connection) { throw refusal }
    if let twin = try twin(of: deal, in: connection) { throw twin }
    return deal
  }

  /// What stands against the deal; nil when nothing does.
  func refusal(in connection: Connection) throws -> MoveRefusal? {
    try refusal(of: draft(in: connection), in: connection)
  }

  /// Stores the deal; as it was stored, and when it was recorded.
  func store(in connection: Connection) throws -> (Deal, Instant?) {
    try connection.transaction {
      var deal = try deal(in: connection)
      let change = DealWriter.Change(
        recordedAt: try RecordingClock.next(in: connection, machine: Invocation.current.clock()),
        actor: Invocation.current.actor, reason: reason)
      let entries = deal.stage.map {
        [DealWriter.Entry(stage: $0, enteredAt: deal.stageEnteredAt, isWitnessed: true)]
      }
      let number = try DealWriter(connection).insert(deal, entries: entries ?? [], change: change)
      deal.id = DealStore(connection).id(ofDeal: number)
      return (deal, change.recordedAt)
    }
  }

  private func draft(in connection: Connection) throws -> Deal {
    var deal = try DealEdits(set: sets, policy: policy, now: now).applied(to: Deal())
    deal.stage = deal.stage ?? policy.pipeline.mainPath.first?.id
    if deal.owner == nil {
      let me = try OwnerStore(connection).roster().owner(Invocation.current.actor)
      deal.owner = me.flatMap { $0.isActive(on: policy.calendar.day(of: now)) ? $0.id : nil }
    }
    try PlannedDays.check(
      deal, changedFrom: Deal(), notBefore: policy.calendar.day(of: moment),
      remedy: "say when the deal came up with '--at <moment>'")
    deal.createdAt = deal.createdAt ?? moment
    deal.stageEnteredAt = deal.stageEnteredAt ?? moment
    return deal
  }

  private func refusal(of deal: Deal, in connection: Connection) throws -> MoveRefusal? {
    try MoveJudgement(policy: policy, connection: connection, now: now)
      .refusal(of: deal, key: DealKey(0), from: nil, past: [], reason: reason)
  }

  /// Why the deal seems to be there already: an import would take the two for one.
  private func twin(of deal: Deal, in connection: Connection) throws -> MoveRefusal? {
    guard !isForced, let key = DealMatchKey(of: deal),
      let stored = try DealStore(connection).matches(for: deal, by: key).first?.deal.id
    else { return nil }
    return MoveRefusal(
      deal: deal, asked: "be added", stage: nil, reason: reason,
      objections: [
        MoveRefusal.Objection(
          code: "D001", name: "same-deal", field: nil,
          message: "\(stored) has the same \(key.rawValue); look at it with crm show \(stored), or add it with --force",
          remedy: [])
      ])
  }
}
