import Domain
import Importing
import Policy
import Store

/// What an import does with one row.
enum ImportDecision {
  /// A new deal.
  case create(Deal)
  /// A stored deal changes.
  case update(RecordedDeal, to: Deal)
  /// A stored deal is already as the row says.
  case unchanged(RecordedDeal)
  /// The row is passed over on purpose.
  case skip(reason: String)
  /// The row cannot be taken.
  case reject(code: String, reason: String)

  /// The word in plans and counts.
  var word: String {
    switch self {
    case .create: "create"
    case .update: "update"
    case .unchanged: "unchanged"
    case .skip: "skip"
    case .reject(let code, _): code == "conflict" ? "conflict" : "reject"
    }
  }
}

/// Decides what an import does with each row; writes nothing.
struct ImportPlanner {
  /// The stored deals; nil when none is stored yet, so that nothing needs to be looked up.
  let store: DealStore?
  private let importID: Int64
  private let merged: MergedDeals?
  private let hasErasures: Bool
  /// How many rows said something of a person who was forgotten.
  private(set) var rowsOfForgotten = 0
  private var keys = RowKeySet()
  /// The numbers of the stored deals that rows were recognised as.
  private var matched: Set<Int64> = []

  /// - Parameter importID: the import that writes while rows are decided on; 0 when nothing is written.
  init(store: DealStore?, importID: Int64 = 0) throws {
    self.store = store
    merged = try store.map { try MergedDeals(in: $0) }
    hasErasures = try store?.hasErasures() ?? false
    self.importID = importID
  }

  /// The decision on the next row of the file.
  mutating func decide(_ row: Deal) throws -> ImportDecision {
    if row.saysNothing { return .skip(reason: "the row is empty") }
    guard let key = DealMatchKey(of: row) else {
      return .reject(
        code: "conflict",
        reason: "the row has no id, no external id, no e-mail and title, and no company and title, to know its deal by")
    }
    guard keys.insert(row, by: key) else {
      return .reject(code: "conflict", reason: "another row of the file has the same \(key.rawValue)")
    }
    if key == .ownID, row.externalID != nil, !keys.insert(row, by: .externalID) {
      return .reject(code: "conflict", reason: "another row of the file has the same external id")
    }
    // What this import itself has stored is no match: two rows with different keys are two deals, in whatever order they come
    // and whatever is stored already.
    let stored = try store?.matches(for: row, by: key).filter { $0.importID != importID || matched.contains($0.number) }
    if let kept = merged?.keptDeal(for: row, by: key, besides: stored ?? []) {
      return .skip(reason: "merged into \(store?.id(ofDeal: kept) ?? "")")
    }
    var matches = ImportPlanner.narrowed(stored ?? [], by: key)
    if matches.isEmpty, hasErasures, key == .emailAndTitle {
      // The address by which the row would have been recognised is gone.
      matches = try store?.forgottenDeals(company: row.company, title: row.title) ?? []
    }
    guard let match = matches.first else { return .create(row) }
    guard matches.count == 1 else {
      let ids = matches.prefix(3).compactMap(\.deal.id).joined(separator: ", ")
      return .reject(code: "conflict", reason: "the \(key.rawValue) of the row is that of several deals: \(ids)")
    }
    if let id = row.id, match.deal.id != DealMatchKey.comparedID(id) {
      return .reject(
        code: "conflict", reason: "the row's external id is that of \(match.deal.id ?? "another deal"), not of \(id)")
    }
    guard matched.insert(match.number).inserted else {
      return .reject(
        code: "conflict", reason: "another row of the file is \(match.deal.id ?? "the same deal") by another key")
    }
    var row = row
    if match.deal.isForgotten {
      let rest = row.withoutPerson(of: match.deal)
      if rest != row { rowsOfForgotten += 1 }
      row = rest
    }
    guard let merged = match.deal.merged(with: row) else {
      return .reject(
        code: "unreadable-value", reason: "an amount has more decimals than \(row.currency?.code ?? "the currency") has"
      )
    }
    return merged == match.deal ? .unchanged(match) : .update(match, to: merged)
  }

  /// Among several deals that a row could be, the one that has no better key than the row: it is the one that such a row made.
  private static func narrowed(_ matches: [RecordedDeal], by key: DealMatchKey) -> [RecordedDeal] {
    guard matches.count > 1, key != .ownID else { return matches }
    let alike = matches.filter { match in
      var deal = match.deal
      // Every stored deal has an id; a row that is looked for by another key has none.
      deal.id = nil
      return DealMatchKey(of: deal) == key
    }
    return alike.count == 1 ? alike : matches
  }
}
